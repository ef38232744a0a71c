package io.cvf.ecosystem.bench;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** What people ask of the platform on a day on which nothing special happens. */
final class EverydayMix {

  private static final CatalogueMix QUESTIONS = CatalogueMix.of(200, new CatalogueText(7));
  private static final String RATING = "{\"rating\":4.5,\"text\":\"Does what it says.\"}";
  private static final String COMMENT =
      "{\"body\":\"It would help us, if it says what happens to those who are in the middle.\"}";

  private EverydayMix() {}

  record Request(String path, String body) {

    private static Request get(String path) {
      return new Request("/api/v1" + path, "");
    }
  }

  interface Making {
    Request request(RandomGenerator chance);
  }

  /**
   * @param key in JSON
   * @param weight how many of 200 requests
   */
  record Endpoint(String key, String method, String label, int weight, Making making) {

    private static Endpoint read(String key, String label, int weight, Making making) {
      return new Endpoint(key, "GET", "GET " + label, weight, making);
    }

    Request request(RandomGenerator chance) {
      return making.request(chance);
    }
  }

  static final List<Endpoint> NOTHING =
      List.of(Endpoint.read("me", "/me", 1, _ -> Request.get("/me")));

  static final List<Endpoint> ENDPOINTS =
      List.of(
          Endpoint.read("rfcs", "/rfcs", 16, _ -> Request.get("/rfcs?limit=20")),
          Endpoint.read(
              "rfcSearch", "/rfcs?query=", 8, _ -> Request.get("/rfcs?query=measure&limit=20")),
          Endpoint.read("rfc", "/rfcs/{number}", 26, chance -> Request.get("/rfcs/" + rfc(chance))),
          Endpoint.read(
              "comments",
              "/rfcs/{number}/comments",
              18,
              chance -> Request.get("/rfcs/" + rfc(chance) + "/comments")),
          Endpoint.read("catalogue", "/catalogue", 24, EverydayMix::question),
          Endpoint.read(
              "skill", "/skills/{id}", 22, chance -> Request.get("/skills/" + skill(chance))),
          Endpoint.read(
              "reviews",
              "/skills/{id}/reviews",
              10,
              chance -> Request.get("/skills/" + skill(chance) + "/reviews")),
          Endpoint.read("partners", "/partners", 6, _ -> Request.get("/partners?limit=20")),
          Endpoint.read(
              "partner",
              "/partners/{id}",
              8,
              chance -> Request.get("/partners/bench-" + (1 + chance.nextInt(ApiBench.PARTNERS)))),
          Endpoint.read(
              "member",
              "/members/{username}",
              8,
              chance -> Request.get("/members/bench-" + (1 + chance.nextInt(ApiBench.MEMBERS)))),
          Endpoint.read(
              "notifications", "/notifications", 16, _ -> Request.get("/notifications?limit=20")),
          Endpoint.read("dashboard", "/me/dashboard", 6, _ -> Request.get("/me/dashboard")),
          Endpoint.read("stats", "/community/stats", 4, _ -> Request.get("/community/stats")),
          Endpoint.read(
              "metrics", "/integrations/metrics", 4, _ -> Request.get("/integrations/metrics")),
          Endpoint.read("health", "/ecosystem/health", 4, _ -> Request.get("/ecosystem/health")),
          new Endpoint(
              "comment",
              "POST",
              "POST /rfcs/{number}/comments",
              10,
              chance -> new Request("/api/v1/rfcs/" + rfc(chance) + "/comments", COMMENT)),
          new Endpoint(
              "review",
              "PUT",
              "PUT /skills/{id}/review",
              10,
              chance -> new Request("/api/v1/skills/" + skill(chance) + "/review", RATING)));

  static final List<Endpoint> BY_WEIGHT =
      ENDPOINTS.stream().flatMap(it -> IntStream.range(0, it.weight()).mapToObj(_ -> it)).toList();

  private static Request question(RandomGenerator chance) {
    var questions = QUESTIONS.questions();
    return new Request(questions.get(chance.nextInt(questions.size())).path(), "");
  }

  private static int rfc(RandomGenerator chance) {
    return 1 + chance.nextInt(ApiBench.RFCS);
  }

  private static String skill(RandomGenerator chance) {
    return "bench-skill-" + (1 + chance.nextInt(ApiBench.SKILLS));
  }
}
