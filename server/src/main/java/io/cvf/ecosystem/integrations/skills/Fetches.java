package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of who fetched what. Rows are only added: no two fetches wait for each other. */
@Repository
class Fetches {

  private final JdbcClient database;

  Fetches(JdbcClient database) {
    this.database = database;
  }

  /** The key of the day; the one given becomes it when there is none yet. */
  byte[] key(LocalDate day, byte[] proposed) {
    database
        .sql(
            """
            insert into integrations.skill_fetch_key (day, key) values (:day, :key)
            on conflict do nothing
            """)
        .param("day", day)
        .param("key", proposed)
        .update();
    return database
        .sql("select key from integrations.skill_fetch_key where day = :day")
        .param("day", day)
        .query(byte[].class)
        .single();
  }

  /** The second time on a day changes nothing. */
  void add(SkillVersion version, LocalDate day, byte[] fetcher) {
    database
        .sql(
            """
            with first as (
              insert into integrations.skill_fetch (day, skill_version, fetcher)
              values (:day, :version, :fetcher)
              on conflict do nothing
              returning day, skill_version)
            insert into integrations.skill_fetch_uncounted (skill, skill_version, day)
            select :skill, skill_version, day from first
            """)
        .param("skill", version.skill().value())
        .param("version", version.id().value())
        .param("day", day)
        .param("fetcher", fetcher)
        .update();
  }

  /** Whether it is the member's first time. */
  boolean remember(SkillVersion version, MemberId member, Instant now) {
    return database
            .sql(
                """
                insert into integrations.skill_fetcher (skill_version, member, first_at)
                values (:version, :member, :now)
                on conflict do nothing
                """)
            .param("version", version.id().value())
            .param("member", member.value())
            .param("now", Timestamps.of(now))
            .update()
        == 1;
  }

  /** Who they were is not known any more afterwards. */
  void forgetBefore(LocalDate day) {
    database
        .sql("delete from integrations.skill_fetch where day < :day")
        .param("day", day)
        .update();
    database
        .sql("delete from integrations.skill_fetch_key where day < :day")
        .param("day", day)
        .update();
  }
}
