package io.cvf.ecosystem.identity.organisations;

import io.cvf.ecosystem.identity.Affiliations;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers other modules from the table of organisations' people. */
@Repository
class SharedOrganisations implements Affiliations {

  private final JdbcClient database;

  SharedOrganisations(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean any(MemberId member, Collection<MemberId> others) {
    return database
        .sql(
            """
            select exists (
              select from identity.organisation_person own
              join identity.organisation_person other using (organisation)
              where own.member = :member and other.member = any(:others)
                and other.member <> own.member)
            """)
        .param("member", member.value())
        .param("others", others.stream().map(MemberId::value).toArray(UUID[]::new))
        .query(Boolean.class)
        .single();
  }
}
