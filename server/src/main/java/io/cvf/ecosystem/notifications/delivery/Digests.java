package io.cvf.ecosystem.notifications.delivery;

import io.cvf.ecosystem.notifications.preferences.MailRhythm;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of digests: one row for each rhythm a member gets mail in. */
@Repository
class Digests {

  private final JdbcClient database;

  Digests(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param toldUpTo the position up to which the last one has told
   */
  record Digest(MemberId member, MailRhythm rhythm, long toldUpTo) {}

  /** Begins one that tells of what happens from now on, or moves one that exists. */
  void schedule(MemberId member, MailRhythm rhythm, long toldUpTo, Instant next) {
    database
        .sql(
            """
            insert into notifications.digest (member, rhythm, told_up_to, next_at)
            values (:member, :rhythm, :toldUpTo, :next)
            on conflict (member, rhythm) do update set next_at = excluded.next_at
            """)
        .param("member", member.value())
        .param("rhythm", rhythm.name())
        .param("toldUpTo", toldUpTo)
        .param("next", Timestamps.of(next))
        .update();
  }

  void end(MemberId member, MailRhythm rhythm) {
    database
        .sql("delete from notifications.digest where member = :member and rhythm = :rhythm")
        .param("member", member.value())
        .param("rhythm", rhythm.name())
        .update();
  }

  /** Those that have waited longest; no other node gets them until this transaction ends. */
  List<Digest> takeDue(Instant now, int most) {
    return database
        .sql(
            """
            select member, rhythm, told_up_to from notifications.digest
            where next_at <= :now
            order by next_at, member
            limit :most
            for update skip locked
            """)
        .param("now", Timestamps.of(now))
        .param("most", most)
        .query((row, _) ->
            new Digest(
                new MemberId(row.getObject("member", UUID.class)),
                MailRhythm.valueOf(row.getString("rhythm")),
                row.getLong("told_up_to")))
        .list();
  }

  void told(Digest digest, long upTo, Instant next) {
    database
        .sql(
            """
            update notifications.digest set told_up_to = :upTo, next_at = :next
            where member = :member and rhythm = :rhythm
            """)
        .param("member", digest.member().value())
        .param("rhythm", digest.rhythm().name())
        .param("upTo", upTo)
        .param("next", Timestamps.of(next))
        .update();
  }
}
