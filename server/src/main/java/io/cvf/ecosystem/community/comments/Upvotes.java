package io.cvf.ecosystem.community.comments;

import io.cvf.ecosystem.community.CommentId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who found which comment good. A row each and no counter: voters never wait for each other. */
@Repository
class Upvotes {

  private final JdbcClient database;

  Upvotes(JdbcClient database) {
    this.database = database;
  }

  /** False when it was given before. */
  boolean add(CommentId comment, MemberId member, Instant now) {
    return database
            .sql(
                """
                insert into community.comment_upvote (comment_id, member_id, given_at)
                values (:comment, :member, :now)
                on conflict do nothing
                """)
            .param("comment", comment.value())
            .param("member", member.value())
            .param("now", Timestamps.of(now))
            .update()
        == 1;
  }

  /** False when there was none. */
  boolean remove(CommentId comment, MemberId member) {
    return database
            .sql(
                """
                delete from community.comment_upvote
                where comment_id = :comment and member_id = :member
                """)
            .param("comment", comment.value())
            .param("member", member.value())
            .update()
        == 1;
  }

  int count(CommentId comment) {
    return database
        .sql("select count(*) from community.comment_upvote where comment_id = :comment")
        .param("comment", comment.value())
        .query(Integer.class)
        .single();
  }
}
