package io.cvf.ecosystem.governance.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cvf.ecosystem.governance.disputes.DisputeType;
import io.cvf.ecosystem.governance.onboarding.ChecklistItem;
import io.cvf.ecosystem.integrations.AgreementTier;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is written in {@code demo/governance.yaml}; times are in days before now. */
record GovernanceScript(List<AgreementScript> agreements, List<DisputeScript> disputes) {

  private static final String FILE = "demo/governance.yaml";

  enum Deed {
    BEGIN,
    SHOW,
    COMPLETE,
    SIGN
  }

  /**
   * @param contact for escalations
   */
  record AgreementScript(
      String partner, AgreementTier tier, String contact, String zone, List<Step> steps) {}

  /**
   * @param url of the evidence shown
   * @param name of who signs
   */
  record Step(
      BigDecimal at,
      @JsonProperty("do") Deed deed,
      String by,
      @Nullable ChecklistItem item,
      @Nullable String url,
      @Nullable String note,
      @Nullable String name,
      @Nullable String title) {}

  record DisputeScript(
      String claimant,
      String respondent,
      DisputeType type,
      BigDecimal at,
      String by,
      String description,
      @Nullable Response response) {}

  record Response(BigDecimal at, String by, String text) {}

  static GovernanceScript read(JsonMapper mapper) {
    var json = mapper.rebuild().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();
    try (InputStream text = new ClassPathResource(FILE).getInputStream()) {
      return json.convertValue(
          new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(text),
          GovernanceScript.class);
    } catch (IOException e) {
      throw new IllegalStateException("The build lacks " + FILE, e);
    }
  }

  /** The slugs of all partners that are named. */
  Set<String> partners() {
    var partners = new TreeSet<String>();
    agreements.forEach(it -> partners.add(it.partner()));
    disputes.forEach(it -> partners.addAll(List.of(it.claimant(), it.respondent())));
    return partners;
  }

  /** The usernames of everybody who acts. */
  Set<String> people() {
    var people = new TreeSet<String>();
    agreements.stream().flatMap(it -> it.steps().stream()).forEach(it -> people.add(it.by()));
    disputes.stream()
        .flatMap(it ->
            it.response() == null ? Stream.of(it.by()) : Stream.of(it.by(), it.response().by()))
        .forEach(people::add);
    return people;
  }
}
