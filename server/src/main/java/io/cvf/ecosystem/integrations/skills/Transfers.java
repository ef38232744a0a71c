package io.cvf.ecosystem.integrations.skills;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of skills that are offered to another partner. */
@Repository
class Transfers {

  private final JdbcClient database;

  Transfers(JdbcClient database) {
    this.database = database;
  }

  record Offer(PartnerId recipient, Instant offeredAt) {}

  /** A new offer takes the place of an earlier one. */
  void offer(SkillId skill, PartnerId recipient, MemberId by, Instant now) {
    database
        .sql(
            """
            insert into integrations.skill_transfer (skill, recipient, offered_at, offered_by)
            values (:skill, :recipient, :now, :by)
            on conflict (skill) do update
            set recipient = excluded.recipient, offered_at = excluded.offered_at,
              offered_by = excluded.offered_by
            """)
        .param("skill", skill.value())
        .param("recipient", recipient.value())
        .param("now", Timestamps.of(now))
        .param("by", by.value())
        .update();
  }

  Optional<Offer> find(SkillId skill) {
    return database
        .sql("select * from integrations.skill_transfer where skill = :skill")
        .param("skill", skill.value())
        .query((row, index) ->
            new Offer(
                new PartnerId(row.getObject("recipient", UUID.class)), instant(row, "offered_at")))
        .optional();
  }

  boolean remove(SkillId skill) {
    return database
            .sql("delete from integrations.skill_transfer where skill = :skill")
            .param("skill", skill.value())
            .update()
        == 1;
  }
}
