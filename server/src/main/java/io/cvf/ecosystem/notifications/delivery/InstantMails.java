package io.cvf.ecosystem.notifications.delivery;

import io.cvf.ecosystem.notifications.inbox.Happening;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who wants mail at once, and how far it has got. */
@Repository
class InstantMails {

  private static final String WHO_CHOSE_IT =
      """
      select member from notifications.kind_preference where kind = :kind and email = 'INSTANT'
      union
      select member from notifications.preference where email = 'INSTANT'
      """;

  private final JdbcClient database;

  InstantMails(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param doneUpTo everybody has been written to about what lies up to there
   * @param member about the next happening those up to this one; null when nobody yet
   */
  record Progress(long doneUpTo, @Nullable UUID member) {}

  /** Empty while another node is at it; else nobody else gets it until the transaction ends. */
  Optional<Progress> take() {
    return database
        .sql(
            """
            select done_up_to, member from notifications.instant_progress
            for update skip locked
            """)
        .query(Progress.class)
        .optional();
  }

  void save(Progress progress) {
    database
        .sql("update notifications.instant_progress set done_up_to = :done, member = :member")
        .param("done", progress.doneUpTo())
        .param("member", progress.member())
        .update();
  }

  /** Of those a happening concerns who want mail at once, in the order of their ids. */
  List<MemberId> wanting(Happening happening, @Nullable UUID after, int most) {
    return database
        .sql(
            """
            select told.member from (%s) told
            left join notifications.preference p on p.member = told.member
            left join notifications.kind_preference k
              on k.member = told.member and k.kind = :kind
            where coalesce(k.email, p.email) = 'INSTANT'
              and (:after::uuid is null or told.member > :after)
              and told.member <> all (:leftOut)
            order by told.member
            limit :most
            """
                .formatted(concerned(happening)))
        .param("kind", happening.notification().kind().name())
        .param("position", happening.position())
        .param("topic", happening.topic())
        .param("after", after)
        .param("leftOut", happening.leftOut().stream().map(MemberId::value).toArray(UUID[]::new))
        .param("most", most)
        .query((row, _) -> new MemberId(row.getObject("member", UUID.class)))
        .list();
  }

  private static String concerned(Happening happening) {
    return switch (happening.audience()) {
      case EVERYONE ->
          """
          select c.member from (%s) c where not exists (
            select from notifications.reader r
            where r.member = c.member and r.since >= :position)
          """
              .formatted(WHO_CHOSE_IT);
      case TOPIC ->
          """
          select member from notifications.subscription
          where topic = :topic and since < :position and :position <= coalesce(until, :position)
          """;
      case MEMBERS -> "select member from notifications.recipient where position = :position";
    };
  }
}
