package io.cvf.ecosystem.notifications.stream;

import static io.cvf.ecosystem.notifications.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cvf.ecosystem.identity.MemberRegistered;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.Happenings;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.notifications.Requests;
import io.cvf.ecosystem.notifications.Topics;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.TestPostgres;
import io.cvf.ecosystem.testing.SignedIn;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Streams over a real connection. Nothing is cleaned up between tests: each has its own members.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cvf.notifications.stream.heartbeat=300ms",
      "cvf.notifications.stream.lifetime=1m"
    })
@ContextConfiguration(initializers = TestPostgres.class)
@DirtiesContext
class StreamTests {

  @Autowired Streams streams;
  @Autowired Topics topics;
  @Autowired JdbcClient database;
  @Autowired SessionRepository<?> sessions;
  @Autowired ApplicationEventPublisher events;
  @Autowired PlatformTransactionManager transactions;
  @LocalServerPort int port;

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<EventStream> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(EventStream::close);
    client.shutdownNow();
    await().until(() -> streams.readers().isEmpty());
  }

  @Test
  void memberHearsAtOnceWhatConcernsThemAndNothingElse() {
    var ada = join("ada-1");
    var ben = join("ben-1");
    topics.follow("rfc:1", List.of(ada), Requests.WHEN);
    var adas = open(ada, null);
    var bens = open(ben, null);

    happen(NotificationKind.COMMENT_ADDED, Audience.topic("rfc:1"), ben, "A comment");
    happen(NotificationKind.MENTION, Audience.members(List.of(ben)), null, "Only for ben");
    happen(NotificationKind.RFC_OPENED, Audience.everyone(), ben, "For all but ben");

    await().until(() -> adas.titles().equals(List.of("A comment", "For all but ben")));
    await().until(() -> bens.titles().equals(List.of("Only for ben")));
    assertThat(adas.unread()).containsExactly(0, 1, 2);
    assertThat(adas.problems()).isEmpty();
  }

  @Test
  void streamGoesOnAfterTheLastEventItHadSeen() {
    var ada = join("ada-2");
    var first = open(ada, null);
    happen(NotificationKind.RFC_OPENED, Audience.everyone(), null, "Seen");
    await().until(() -> first.titles().equals(List.of("Seen")));
    first.close();
    happen(NotificationKind.RFC_OPENED, Audience.everyone(), null, "Missed 1");
    happen(NotificationKind.RFC_OPENED, Audience.everyone(), null, "Missed 2");

    var second = open(ada, first.lastId());
    happen(NotificationKind.RFC_OPENED, Audience.everyone(), null, "Live");

    await().until(() -> second.titles().equals(List.of("Missed 1", "Missed 2", "Live")));
    assertThat(second.unread()).containsExactly(3, 4);
  }

  @Test
  void readingElsewhereIsSeenHere() {
    var ada = join("ada-3");
    var request = happen(NotificationKind.RFC_OPENED, Audience.everyone(), null, "To be read");
    var stream = open(ada, null);
    await().until(() -> stream.unread().equals(List.of(1)));

    assertThat(stream.post("/api/v1/notifications/" + request.id() + "/read")).isEqualTo(204);

    await().until(() -> stream.unread().equals(List.of(1, 0)));
  }

  @Test
  void fifthStreamOfAMemberIsRefused() {
    var ada = join("ada-4");
    for (var n = 0; n < Streams.MOST_PER_MEMBER; n++) {
      open(ada, null);
    }
    var fifth = new EventStream(client, port, session(ada), null);
    opened.add(fifth);

    await().until(fifth::ended);
    assertThat(fifth.status()).isEqualTo(429);
    assertThat(fifth.problems()).anyMatch(line -> line.contains("too-many-streams"));
  }

  @Test
  void streamEndsWithTheSessionAndWithASuspension() {
    var ada = join("ada-5");
    var ben = join("ben-5");
    var adas = open(ada, null);
    var bens = open(ben, null);

    database
        .sql("delete from identity.session where principal_name = :ada")
        .param("ada", ada.toString())
        .update();
    database
        .sql(
            """
            update identity.account set suspended_at = now(), suspension_reason = 'x'
            where id = :ben
            """)
        .param("ben", ben.value())
        .update();

    await().until(adas::ended);
    await().until(bens::ended);
  }

  @Test
  void streamSurvivesALostConnectionToTheDatabase() {
    var ada = join("ada-6");
    var stream = open(ada, null);
    cutListeners();
    happen(NotificationKind.RFC_OPENED, Audience.everyone(), null, "After the cut");

    await().until(() -> stream.titles().equals(List.of("After the cut")));
    cutListeners();
    happen(NotificationKind.RFC_OPENED, Audience.everyone(), null, "And again");
    await().until(() -> stream.titles().size() == 2);
    assertThat(stream.ended()).isFalse();
  }

  private void cutListeners() {
    await()
        .until(() ->
            database
                    .sql(
                        """
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where application_name = 'cvf-notifications'
                          and datname = current_database()
                        """)
                    .query(Integer.class)
                    .single()
                == 1);
  }

  /** The pool has 30 connections; these are 40 streams, and there is still one left to ask by. */
  @Test
  void waitingStreamHoldsNoDatabaseConnection() {
    for (var n = 0; n < 5; n++) {
      var member = join("many-" + n);
      for (var m = 0; m < Streams.MOST_PER_MEMBER; m++) {
        open(member, null);
      }
    }
    happen(NotificationKind.RFC_OPENED, Audience.everyone(), null, "For forty");

    await()
        .atMost(Duration.ofSeconds(30)) // forty readers share two cores with all the other tests
        .until(() -> opened.stream().allMatch(it -> it.titles().equals(List.of("For forty"))));
  }

  @Test
  void streamsEndWhenTheServerStops() {
    var stream = open(join("ada-8"), null);

    streams.stop();
    try {
      await().until(stream::ended);
      assertThat(streams.getPhase())
          .as("before the web server waits for its requests")
          .isEqualTo(Integer.MAX_VALUE);
    } finally {
      streams.start();
    }
  }

  private MemberId join(String username) {
    var member = SignedIn.member(database, username);
    events.publishEvent(new MemberRegistered(member, username, Requests.WHEN));
    return member;
  }

  private EventStream open(MemberId member, String lastEventId) {
    var stream = new EventStream(client, port, session(member), lastEventId);
    opened.add(stream);
    await().until(() -> !stream.unread().isEmpty());
    return stream;
  }

  private String session(MemberId member) {
    return EventStream.sessionOf(member, sessions);
  }

  private NotificationRequested happen(
      NotificationKind kind, Audience audience, MemberId actor, String title) {
    return new Happenings(events, transactions, database)
        .happen(request(kind, audience, actor, title));
  }
}
