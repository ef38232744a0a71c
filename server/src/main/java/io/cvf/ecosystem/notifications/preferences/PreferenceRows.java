package io.cvf.ecosystem.notifications.preferences;

import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.preferences.Preferences.Choice;
import io.cvf.ecosystem.platform.access.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of preferences; who never changed anything has no row. */
@Repository
class PreferenceRows {

  private final JdbcClient database;

  PreferenceRows(JdbcClient database) {
    this.database = database;
  }

  /** Of those who changed something. */
  Map<MemberId, Preferences> of(Collection<MemberId> members) {
    var found = new HashMap<MemberId, Preferences>();
    database
        .sql(
            """
            select p.member, p.email, p.time_zone, p.digest_hour, p.version,
                   k.kind, k.inbox, k.email as kind_email
            from notifications.preference p
            left join notifications.kind_preference k using (member)
            where p.member = any(:members)
            """)
        .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
        .query((ResultSet row) -> add(row, found));
    return found;
  }

  private static void add(ResultSet row, Map<MemberId, Preferences> found) throws SQLException {
    var member = new MemberId(row.getObject("member", UUID.class));
    var before = found.get(member);
    var choices = new EnumMap<NotificationKind, Choice>(NotificationKind.class);
    if (before != null) {
      choices.putAll(before.choices());
    }
    if (row.getString("kind") != null) {
      choices.put(
          NotificationKind.valueOf(row.getString("kind")),
          new Choice(row.getBoolean("inbox"), rhythm(row.getString("kind_email"))));
    }
    found.put(
        member,
        new Preferences(
            MailRhythm.valueOf(row.getString("email")),
            choices,
            ZoneId.of(row.getString("time_zone")),
            row.getInt("digest_hour"),
            row.getLong("version")));
  }

  private static @Nullable MailRhythm rhythm(@Nullable String text) {
    return text == null ? null : MailRhythm.valueOf(text);
  }

  /** False when somebody else saved since {@code version} was read. */
  boolean save(MemberId member, Preferences preferences, long version) {
    var saved =
        database
            .sql(
                """
                insert into notifications.preference
                  (member, email, time_zone, digest_hour, version)
                select :member, :email, :zone, :hour, 1
                where :version = 0 or exists (
                  select from notifications.preference where member = :member)
                on conflict (member) do update
                set email = excluded.email, time_zone = excluded.time_zone,
                    digest_hour = excluded.digest_hour, version = preference.version + 1
                where preference.version = :version
                """)
            .param("member", member.value())
            .param("email", preferences.email().name())
            .param("zone", preferences.zone().getId())
            .param("hour", preferences.digestHour())
            .param("version", version)
            .update();
    if (saved == 1) {
      replaceChoices(member, preferences.choices());
    }
    return saved == 1;
  }

  private void replaceChoices(MemberId member, Map<NotificationKind, Choice> choices) {
    database
        .sql("delete from notifications.kind_preference where member = :member")
        .param("member", member.value())
        .update();
    choices.forEach((kind, choice) -> {
      var email = choice.email();
      database
          .sql(
              """
              insert into notifications.kind_preference (member, kind, inbox, email)
              values (:member, :kind, :inbox, :email)
              """)
          .param("member", member.value())
          .param("kind", kind.name())
          .param("inbox", choice.inbox())
          .param("email", email == null ? null : email.name())
          .update();
    });
  }
}
