package io.cvf.ecosystem.community.voting;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.community.reputation.Points;
import io.cvf.ecosystem.identity.MemberRegistered;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.testing.SignedIn;
import io.cvf.ecosystem.testing.TestClock;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Members with weight and RFCs to vote about; roles belong to names: max and mia maintain. */
final class Assembly {

  private static final Map<String, Role> STAFF =
      Map.of("max", Role.MAINTAINER, "mia", Role.MAINTAINER, "mo", Role.MODERATOR);
  private static final JsonMapper JSON = new JsonMapper();

  private final ApplicationContext context;
  private final MockMvcTester mvc;
  private final TestClock clock;

  Assembly(ApplicationContext context) {
    this.context = context;
    this.mvc = context.getBean(MockMvcTester.class);
    this.clock = context.getBean(TestClock.class);
  }

  /** Joins, and earns that many times ten points. */
  MemberId member(String name, int tens) {
    var member = SignedIn.member(context.getBean(JdbcClient.class), name, roles(name));
    context.publishEvent(new MemberRegistered(member, name, Instant.parse("2026-01-01T00:00:00Z")));
    var points = context.getBean(Points.class);
    new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
        .executeWithoutResult(_ -> {
          for (var i = 0; i < tens; i++) {
            points.reachedVoting(
                new RfcId(UUID.randomUUID()), 900 + i, List.of(member), clock.instant());
          }
        });
    return member;
  }

  /** A member for each of these reputations, in tens of points. */
  void members(Map<String, Integer> tens) {
    tens.forEach(this::member);
  }

  private static Role[] roles(String name) {
    var role = STAFF.get(name);
    return role == null ? new Role[0] : new Role[] {role};
  }

  /** The number of an RFC of ada that is open, its comment period over. */
  int openRfc(String track) {
    var number = commentedRfc(track, "Because.");
    clock.advance(Duration.ofDays(30));
    return number;
  }

  /** The number of an RFC of ada that has just been opened. */
  int commentedRfc(String track, String body) {
    var text = Map.of("title", "Typed arrays", "track", track, "labels", List.of(), "body", body);
    var number = json(ok(send("ada", HttpMethod.POST, "/rfcs", text), 201)).path("number").asInt();
    ok(send("ada", HttpMethod.POST, "/rfcs/" + number + "/publication", null), 200);
    return number;
  }

  /** The number of an RFC of ada that is put to the vote. */
  int vote(String track, boolean hidden) {
    var number = openRfc(track);
    ok(start("ada", number, hidden), 201);
    return number;
  }

  MvcTestResult start(String who, int rfc, boolean hidden) {
    return send(
        who, HttpMethod.POST, "/rfcs/" + rfc + "/voting", Map.of("hiddenUntilClose", hidden));
  }

  MvcTestResult annul(String who, int rfc) {
    return send(who, HttpMethod.DELETE, "/rfcs/" + rfc + "/voting", Map.of("reason", "Mistaken"));
  }

  MvcTestResult cast(String who, int rfc, String choice) {
    return send(
        who, HttpMethod.PUT, "/rfcs/" + rfc + "/ballot", Map.of("choice", choice, "revision", 1));
  }

  JsonNode receipt(String who, int rfc, String choice) {
    return json(ok(cast(who, rfc, choice), 200));
  }

  /** Lets time pass and the scheduler come by. */
  void closeAfter(Duration time) {
    clock.advance(time);
    context.getBean(DueVotes.class).close();
  }

  JsonNode read(@Nullable String who, String path) {
    return json(ok(send(who, HttpMethod.GET, path, null), 200));
  }

  String text(String path) {
    return text(ok(send(null, HttpMethod.GET, path, null), 200));
  }

  MvcTestResult send(@Nullable String who, HttpMethod method, String path, @Nullable Object body) {
    var request = mvc.method(method).uri("/api/v1" + path);
    if (who != null) {
      request = request.with(as(who, roles(who)));
    }
    return (body == null
            ? request
            : request
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(body)))
        .exchange();
  }

  static MvcTestResult ok(MvcTestResult result, int status) {
    assertThat(result).as(text(result)).hasStatus(status);
    return result;
  }

  /** The slug of the problem it was refused with. */
  static String problem(MvcTestResult result) {
    return json(result).path("type").asString("none").replace("urn:cvf:problem:", "");
  }

  static JsonNode json(MvcTestResult result) {
    return JSON.readTree(text(result));
  }

  static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
