package io.cvf.ecosystem.community.engagement;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.community.reputation.Points;
import io.cvf.ecosystem.identity.MemberRegistered;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.jobs.RecurringJob;
import io.cvf.ecosystem.testing.SignedIn;
import io.cvf.ecosystem.testing.TestClock;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Members who do things by the API, each town in a year of its own: figures are kept for the minute
 * they are counted in, and no test shall see those of another.
 */
final class Town {

  private static final JsonMapper JSON = new JsonMapper();
  private static final AtomicInteger YEARS = new AtomicInteger(2040);
  private static final Map<String, Role> STAFF =
      Map.of("max", Role.MAINTAINER, "mo", Role.MODERATOR);

  private final ApplicationContext context;
  private final MockMvcTester mvc;
  private final TestClock clock;
  private final int year = YEARS.incrementAndGet();

  Town(ApplicationContext context) {
    this.context = context;
    this.mvc = context.getBean(MockMvcTester.class);
    this.clock = context.getBean(TestClock.class);
  }

  Instant at(String monthDayTime) {
    var now = Instant.parse(year + "-" + monthDayTime + ":00Z");
    clock.set(now);
    return now;
  }

  void later(Duration time) {
    clock.advance(time);
  }

  /** Joins with that many times ten points, earned today. */
  void member(String name, int tens) {
    var role = STAFF.get(name);
    var member =
        SignedIn.member(context.getBean(JdbcClient.class), name, role == null ? Role.MEMBER : role);
    context.publishEvent(new MemberRegistered(member, name, Instant.parse("2026-01-01T00:00:00Z")));
    context
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(_ -> {
          for (var i = 0; i < tens; i++) {
            context
                .getBean(Points.class)
                .reachedVoting(
                    new RfcId(UUID.randomUUID()), 900 + i, List.of(member), clock.instant());
          }
        });
  }

  /** The number of a new RFC that everyone can read and discuss. */
  int open(String author) {
    var number = draft(author);
    post(author, "/rfcs/" + number + "/publication", Map.of(), 200);
    return number;
  }

  int draft(String author) {
    var text =
        Map.of(
            "title", "Typed arrays", "track", "ROADMAP", "labels", List.of(), "body", "Because.");
    return post(author, "/rfcs", text, 201).path("number").asInt();
  }

  String comment(String author, int rfc) {
    return post(author, "/rfcs/" + rfc + "/comments", Map.of("body", "Fine."), 201)
        .path("id")
        .asString();
  }

  void upvote(String member, String comment) {
    post(member, "/comments/" + comment + "/upvote", Map.of(), 200);
  }

  /** Puts an RFC to the vote whose comment period is over. */
  void vote(String author, int rfc, boolean hidden) {
    post(author, "/rfcs/" + rfc + "/voting", Map.of("hiddenUntilClose", hidden), 201);
  }

  void cast(int rfc, String... voters) {
    for (var voter : voters) {
      ok(
          send(
              voter,
              HttpMethod.PUT,
              "/rfcs/" + rfc + "/ballot",
              Map.of("choice", "APPROVE", "revision", 1)),
          200);
    }
  }

  /** Does what is due by now. */
  void run(String job) {
    context.getBeansOfType(RecurringJob.class).values().stream()
        .filter(it -> it.name().equals(job))
        .findFirst()
        .orElseThrow()
        .work()
        .run();
  }

  JsonNode post(String who, String path, Object body, int status) {
    return json(ok(send(who, HttpMethod.POST, path, body), status));
  }

  JsonNode read(@Nullable String who, String path) {
    return json(ok(send(who, HttpMethod.GET, path, null), 200));
  }

  JsonNode stats() {
    return read(null, "/community/stats");
  }

  /** The points of a part of the score, and what they were given for. */
  static String part(JsonNode stats, String name) {
    return stats
        .path("parts")
        .valueStream()
        .filter(part -> part.path("name").asString().equals(name))
        .map(part -> part.path("points").asString() + " for " + part.path("value").asString("none"))
        .findFirst()
        .orElseThrow();
  }

  MvcTestResult send(@Nullable String who, HttpMethod method, String path, @Nullable Object body) {
    var request = mvc.method(method).uri("/api/v1" + path);
    if (who != null) {
      var role = STAFF.get(who);
      request = request.with(role == null ? as(who) : as(who, role));
    }
    return (body == null
            ? request
            : request
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(body)))
        .exchange();
  }

  private static MvcTestResult ok(MvcTestResult result, int status) {
    assertThat(result).as(text(result)).hasStatus(status);
    return result;
  }

  static JsonNode json(MvcTestResult result) {
    var text = text(result);
    return text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text);
  }

  private static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
