package io.cvf.ecosystem.integrations.advisories;

import io.cvf.ecosystem.integrations.SkillVersionId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of who was told of which advisory. */
@Repository
class Warned {

  private final JdbcClient database;

  Warned(JdbcClient database) {
    this.database = database;
  }

  /** Members who fetched a version it is about and were not told yet; they count as told now. */
  List<MemberId> fetchersOf(UUID advisory, Instant now) {
    return database
        .sql(
            """
            insert into integrations.advisory_told (advisory, member, told_at)
            select distinct av.advisory, f.member, :now::timestamptz
            from integrations.advisory_version av
            join integrations.skill_fetcher f on f.skill_version = av.skill_version
            where av.advisory = :advisory
            on conflict do nothing
            returning member
            """)
        .param("advisory", advisory)
        .param("now", Timestamps.of(now))
        .query((row, index) -> new MemberId(row.getObject("member", UUID.class)))
        .list();
  }

  /** Those of the members who were not told yet; they count as told now. */
  List<MemberId> tell(UUID advisory, Collection<MemberId> members, Instant now) {
    return database
        .sql(
            """
            insert into integrations.advisory_told (advisory, member, told_at)
            select :advisory, member, :now::timestamptz from unnest(:members::uuid[]) as m (member)
            order by member
            on conflict do nothing
            returning member
            """)
        .param("advisory", advisory)
        .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
        .param("now", Timestamps.of(now))
        .query((row, _) -> new MemberId(row.getObject("member", UUID.class)))
        .list();
  }

  /** The open advisories about a version the member was not told of; they count as told now. */
  List<UUID> news(SkillVersionId version, MemberId member, Instant now) {
    return database
        .sql(
            """
            insert into integrations.advisory_told (advisory, member, told_at)
            select a.id, :member, :now::timestamptz
            from integrations.advisory_version av
            join integrations.advisory a on a.id = av.advisory and a.withdrawn_at is null
            where av.skill_version = :version
            on conflict do nothing
            returning advisory
            """)
        .param("version", version.value())
        .param("member", member.value())
        .param("now", Timestamps.of(now))
        .query((row, index) -> row.getObject("advisory", UUID.class))
        .list();
  }
}
