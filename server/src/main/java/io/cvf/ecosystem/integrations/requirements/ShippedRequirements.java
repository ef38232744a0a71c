package io.cvf.ecosystem.integrations.requirements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts the set the product ships with into the database, at the first start. */
@Component
class ShippedRequirements implements SmartInitializingSingleton {

  static final LocalDate ALWAYS = LocalDate.EPOCH;

  private final KnownSets sets;
  private final JsonMapper json;

  ShippedRequirements(KnownSets sets, JsonMapper json) {
    this.sets = sets;
    this.json = json;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var document = document(json);
    var reading = RequirementChangeReader.read(document);
    if (!reading.problems().isEmpty()) {
      throw new IllegalStateException("requirements/shipped.yaml: " + reading.problems());
    }
    sets.keepFirst(String.valueOf(reading.change().title()), ALWAYS, document.toString());
  }

  static JsonNode document(JsonMapper json) {
    try (var in = new ClassPathResource("requirements/shipped.yaml").getInputStream()) {
      return json.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
