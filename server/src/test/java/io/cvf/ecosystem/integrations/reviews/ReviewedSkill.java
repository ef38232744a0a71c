package io.cvf.ecosystem.integrations.reviews;

import static io.cvf.ecosystem.community.reputation.Calls.body;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.community.reputation.Calls;
import io.cvf.ecosystem.community.reputation.Points;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.Marketplace;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.reviews.SkillUses.Use;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * olga owns acme, which publishes weather; dan develops and fay does finance there. uma and una
 * work for user-org; ada has reputation, bob has none; mo, may and max moderate.
 */
final class ReviewedSkill {

  static final String PATH = "/skills/weather";

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  final OrganisationId acme;
  final OrganisationId userOrg;

  private final Marketplace market;
  private final Points points;
  private final SkillUses uses;
  private final TransactionTemplate transaction;
  private final TestClock clock;
  private final SkillId weather;

  ReviewedSkill(ApplicationContext context) {
    points = context.getBean(Points.class);
    uses = context.getBean(SkillUses.class);
    transaction = context.getBean(TransactionTemplate.class);
    clock = context.getBean(TestClock.class);
    clock.set(Instant.parse("2026-06-01T08:00:00Z"));
    market = new Marketplace(context);
    acme = organisation("acme", Map.of("olga", "OWNER", "dan", "DEVELOPER", "fay", "FINANCE"));
    body(api().post("olga", "/partners", Marketplace.registration("acme")));
    weather = market.skill("acme", "weather");
    userOrg = organisation("user-org", Map.of("uma", "OWNER", "una", "DEVELOPER"));
    earn("ada");
  }

  Calls api() {
    return market.api();
  }

  OrganisationId organisation(String slug, Map<String, String> people) {
    return market.organisation(slug, people);
  }

  void use(OrganisationId organisation) {
    transaction.executeWithoutResult(
        _ -> uses.set(List.of(new Use(weather, organisation, TODAY, 2))));
  }

  void earn(String name) {
    var member = api().member(name);
    transaction.executeWithoutResult(_ ->
        points.reachedVoting(new RfcId(UUID.randomUUID()), 900, List.of(member), clock.instant()));
  }

  /** The id of what somebody wrote. */
  String review(String who, String rating, String text) {
    return JsonPath.read(body(rate(who, rating, text)), "$.id");
  }

  MvcTestResult rate(String who, String rating, @Nullable String text) {
    return send(
        who,
        text == null
            ? "{\"rating\":%s}".formatted(rating)
            : "{\"rating\":%s,\"text\":\"%s\"}".formatted(rating, text));
  }

  MvcTestResult send(String who, String json) {
    return api().send(who, HttpMethod.PUT, PATH + "/review", json);
  }

  MvcTestResult report(String who, String review) {
    return api().post(who, "/skill-reviews/" + review + "/reports", Map.of("reason", "Rude"));
  }

  MvcTestResult vote(String who, String review, boolean helpful) {
    return api().put(who, "/skill-reviews/" + review + "/helpful", Map.of("helpful", helpful));
  }

  List<String> ids(String query) {
    return JsonPath.read(api().read(null, PATH + "/reviews" + query), "$.items[*].id");
  }

  String rating() {
    return api().read(null, PATH + "/rating");
  }

  int reputation(String member) {
    return JsonPath.read(api().read(null, "/members/" + member), "$.reputationMicros");
  }

  static double number(String json, String path) {
    return JsonPath.<Number>read(json, path).doubleValue();
  }
}
