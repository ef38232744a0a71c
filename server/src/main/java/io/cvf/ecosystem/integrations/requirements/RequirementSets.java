package io.cvf.ecosystem.integrations.requirements;

import io.cvf.ecosystem.integrations.PartnerCategory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The requirement sets: the one the product ships with, and those the community decided. */
@Service
public class RequirementSets {

  private final RequirementSet shipped;

  RequirementSets(JsonMapper json) {
    this.shipped = readShipped(json);
  }

  /** The one whose day was the last to come. */
  public RequirementSet inForce(Instant at) {
    return shipped;
  }

  public Optional<RequirementSet> find(int number) {
    return Optional.of(shipped).filter(set -> set.number() == number);
  }

  private static RequirementSet readShipped(JsonMapper json) {
    try (var in = new ClassPathResource("requirements/shipped.yaml").getInputStream()) {
      var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      var document = json.convertValue(yaml.<Object>load(in), Shipped.class);
      var enforced = new EnumMap<CheckKind, Boolean>(CheckKind.class);
      document.checks().forEach((check, word) -> enforced.put(check, word.equals("enforced")));
      return new RequirementSet(
          1, document.title(), LocalDate.EPOCH, document.categories(), enforced);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Shipped(
      String title,
      Map<PartnerCategory, CategoryRequirements> categories,
      Map<CheckKind, String> checks) {}
}
