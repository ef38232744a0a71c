package io.cvf.ecosystem.governance.monitors;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.rules.sla.Span;
import io.cvf.rules.sla.Spans;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When the platform itself was not able to look. */
@Repository
class PlatformOutages {

  /** Why it was not able to. */
  enum Why {
    NOT_RUNNING,
    NETWORK
  }

  private final JdbcClient database;

  PlatformOutages(JdbcClient database) {
    this.database = database;
  }

  Spans of(Instant from, Instant until) {
    return new Spans(
        database
            .sql(
                """
                select greatest(from_at, :from) as from_at,
                  least(coalesce(until_at, :until), :until) as until_at
                from governance.platform_outage
                where from_at < :until and (until_at is null or until_at > :from)
                """)
            .param("from", Timestamps.of(from))
            .param("until", Timestamps.of(until))
            .query((row, _) -> new Span(instant(row, "from_at"), instant(row, "until_at")))
            .list());
  }

  /** Adds one that lasts still; its number. */
  long begin(Instant from, Instant until, Why why) {
    return database
        .sql(
            """
            insert into governance.platform_outage (from_at, until_at, why)
            values (:from, :until, :why) returning id
            """)
        .param("from", Timestamps.of(from))
        .param("until", Timestamps.of(until))
        .param("why", why.name())
        .query(Long.class)
        .single();
  }

  void extend(long id, Instant until) {
    database
        .sql(
            """
            update governance.platform_outage set until_at = greatest(until_at, :until)
            where id = :id
            """)
        .param("id", id)
        .param("until", Timestamps.of(until))
        .update();
  }

  /**
   * Says that the platform runs. When nobody had said so for longer than {@code silence}, that time
   * was an outage and is written down. Two that come at once wait for each other.
   */
  void beat(Instant now, Duration silence) {
    database
        .sql(
            """
            with beat as (
              insert into governance.platform_heartbeat (beat_at) values (:now)
              on conflict (one) do update
                set beat_at = greatest(platform_heartbeat.beat_at, excluded.beat_at)
              returning old.beat_at as before)
            insert into governance.platform_outage (from_at, until_at, why)
            select before, :now, 'NOT_RUNNING' from beat
            where before < :now::timestamptz - make_interval(secs => :silence)
            """)
        .param("now", Timestamps.of(now))
        .param("silence", silence.toSeconds())
        .update();
  }
}
