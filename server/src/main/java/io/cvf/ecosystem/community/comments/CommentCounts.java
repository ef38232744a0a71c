package io.cvf.ecosystem.community.comments;

import io.cvf.ecosystem.community.members.ContributionCount;
import io.cvf.ecosystem.platform.access.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much a member has said that everyone can read. */
@Repository
class CommentCounts implements ContributionCount {

  private final JdbcClient database;

  CommentCounts(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Kind kind() {
    return Kind.COMMENT;
  }

  @Override
  public int of(MemberId member) {
    return database
        .sql(
            """
            select count(*) from community.comment c join community.rfc r on r.id = c.rfc_id
            where c.author_id = :member and c.hidden_at is null and r.opened_at is not null
            """)
        .param("member", member.value())
        .query(Integer.class)
        .single();
  }
}
