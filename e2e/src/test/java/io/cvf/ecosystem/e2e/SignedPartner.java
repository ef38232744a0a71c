package io.cvf.ecosystem.e2e;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A certified partner with an agreement in force and a skill that costs something, made by API: how
 * one becomes that in a browser is told elsewhere.
 */
final class SignedPartner {

  static final String SLUG = "lighthouse";

  private static final List<String> STAFF_ITEMS =
      List.of(
          "legal_review",
          "security_audit",
          "api_integration_tested",
          "documentation_complete",
          "training_completed");

  private final People people;
  private final Website website;
  private String agreement = "";
  private String skill = "";

  SignedPartner(People people, Website website) {
    this.people = people;
    this.website = website.put("/docs", "How the beacon is read.");
  }

  /** Of its agreement. */
  String agreement() {
    return agreement;
  }

  /** What executions of its skill name. */
  String subject() {
    return skill + "@1.0.0";
  }

  /**
   * Pia publishes, Cora and Cyd certify, Mara maintains, Fiona keeps the books, Rita has a fleet.
   */
  void gather() {
    Stream.of("pia", "cora", "cyd", "mara", "fiona", "rita").forEach(people::join);
    people.appoint("cora", "CERTIFIER");
    people.appoint("cyd", "CERTIFIER");
    people.appoint("mara", "MAINTAINER");
    people.appoint("fiona", "FINANCE");
    var pia = people.api("pia");
    pia.does("POST", "/organisations", Map.of("slug", "lighthouse", "name", "Lighthouse"));
    Fleet.gather(people);
  }

  /** A provider of models, whose uptime is one of its criteria. */
  void register() {
    var pia = people.api("pia");
    pia.does(
        "POST",
        "/partners",
        Map.of(
            "organisation",
            "lighthouse",
            "slug",
            SLUG,
            "name",
            "Lighthouse Models",
            "category",
            "LLM_PROVIDER",
            "website",
            website.url(),
            "contactEmail",
            "desk@lighthouse.example",
            "description",
            "We tell ships where they are."));
    var path = "/partners/" + SLUG + "/website-verification";
    var challenge = pia.read(path).get("challenge");
    website.put("/.well-known/cvf-verification.txt", challenge.at("/wellKnown/content").asString());
    pia.does("POST", path, Map.of());
  }

  /** As a whole, by two certifiers: there is no production to be measured yet. */
  void certify() {
    var path = "/partners/" + SLUG;
    var evidence =
        people
            .api("pia")
            .shows(
                path + "/evidence",
                Map.of("criterion", "api-security", "url", website.url() + "/docs"));
    people
        .api("pia")
        .does(
            "POST",
            path + "/certification-application",
            Map.of("statement", "Known from a pilot.", "stagingEndpoint", website.url() + "/docs"));
    var review =
        people
            .api("cora")
            .does(
                "POST",
                path + "/certification-reviews",
                Map.of(
                    "path",
                    "OVERALL",
                    "overallScore",
                    90,
                    "notes",
                    "Seen in a pilot of two months",
                    "evidence",
                    List.of(evidence.get("id").asString()),
                    "reason",
                    "Trusted for a quarter"));
    people
        .api("cyd")
        .does(
            "POST",
            "/certification-reviews/" + review.get("id").asString() + "/confirmation",
            Map.of("agreed", true, "reason", "I looked too"));
  }

  void sign() {
    var begun =
        people
            .api("pia")
            .does(
                "POST",
                "/agreements",
                Map.of(
                    "partner",
                    SLUG,
                    "tier",
                    "STANDARD",
                    "escalationContact",
                    "Harbour master, +49 30 1234567",
                    "timeZone",
                    "Europe/Berlin"));
    agreement = begun.get("id").asString();
    var path = "/agreements/" + agreement;
    for (var item : STAFF_ITEMS) {
      var by = item.equals("security_audit") ? "cora" : "mara";
      people
          .api(by)
          .shows(path + "/checklist/" + item + "/evidence", Map.of("url", website.url() + "/docs"));
      complete(by, item);
    }
    complete("pia", "sla_accepted");
    complete("pia", "revenue_model_signed");
    complete("mara", "go_live_approval");
    sign("pia", "Pia Lighthouse");
    sign("mara", "Mara Maintain");
  }

  private void complete(String name, String item) {
    var path = "/agreements/" + agreement + "/checklist";
    var all = people.api(name).read(path).get("items");
    var version =
        StreamSupport.stream(all.spliterator(), false)
            .filter(it -> it.get("item").asString().equalsIgnoreCase(item))
            .findFirst()
            .orElseThrow()
            .get("version")
            .asLong();
    people.api(name).changes(path + "/" + item, version, Map.of("done", true));
  }

  private void sign(String name, String fullName) {
    var path = "/agreements/" + agreement;
    var text = text(people.api(name).read(path));
    people
        .api(name)
        .does(
            "POST",
            path + "/signatures",
            Map.of("documentSha256", text, "name", fullName, "accepted", true));
  }

  private static String text(JsonNode agreed) {
    return agreed.at("/document/sha256").asString();
  }

  void publish() {
    var manifest =
        """
        {"name": "example.lighthouse/beacon", "description": "Says where a ship is.",
         "version": "1.0.0",
         "remotes": [{"type": "streamable-http", "url": "https://beacon.lighthouse.example/mcp"}]}
        """;
    var pia = people.api("pia");
    var draft =
        pia.does(
            "POST",
            "/skills",
            Map.of(
                "partner",
                SLUG,
                "manifest",
                manifest,
                "declared",
                Map.of("riskLevel", "R0", "licence", "MIT")));
    skill = draft.get("skillId").asString();
    pia.does("POST", "/skills/" + skill + "/versions/1.0.0/publication", Map.of());
    pia.does("POST", "/skills/" + skill + "/prices", Map.of("price", "0.05"));
  }
}
