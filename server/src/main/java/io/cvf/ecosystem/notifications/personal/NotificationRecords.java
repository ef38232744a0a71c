package io.cvf.ecosystem.notifications.personal;

import io.cvf.ecosystem.identity.PersonalData;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody was told and follows is nobody else's business and goes with them. */
@Repository
class NotificationRecords implements PersonalData {

  private final JdbcClient database;

  NotificationRecords(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Part> of(MemberId member) {
    return List.of(
        part(
            member,
            "notifications/preferences",
            "How you want to be told.",
            """
            select p.email, p.time_zone, p.digest_hour,
              (select jsonb_agg(to_jsonb(k) - 'member') from notifications.kind_preference k
               where k.member = p.member) as kinds
            from notifications.preference p where p.member = :member
            """),
        part(
            member,
            "notifications/follows",
            "What you follow, and followed.",
            """
            select topic, followed_at, until is not null as ended from notifications.subscription
            where member = :member order by followed_at
            """),
        part(
            member,
            "notifications/inbox",
            "What you in particular were told.",
            """
            select e.kind, e.title, e.text, e.link, e.occurred_at
            from notifications.recipient r join notifications.event e on e.position = r.position
            where r.member = :member order by e.position
            """),
        part(
            member,
            "notifications/feed",
            "Whether you have a feed of your own.",
            """
            select created_at from notifications.feed where member = :member
            """),
        part(
            member,
            "notifications/webhooks",
            "Webhooks you set up for the platform.",
            """
            select url, kinds, description, created_at from notifications.webhook
            where created_by = :member order by created_at
            """));
  }

  private Part part(MemberId member, String name, String what, String query) {
    return new Part(
        name,
        what,
        database
            .sql("select to_jsonb(r)::text as record from (%s) r".formatted(query))
            .param("member", member.value())
            .query((row, _) -> row.getString("record"))
            .list());
  }

  @Override
  public void forget(Leaving leaving) {
    for (var table :
        List.of(
            "recipient",
            "subscription",
            "reader",
            "read_exception",
            "kind_preference",
            "preference",
            "digest",
            "feed")) {
      database
          .sql("delete from notifications.%s where member = :member".formatted(table))
          .param("member", leaving.member().value())
          .update();
    }
  }
}
