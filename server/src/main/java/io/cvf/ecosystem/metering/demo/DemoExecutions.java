package io.cvf.ecosystem.metering.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.metering.ingest.AllowedRisk;
import io.cvf.ecosystem.metering.ingest.Intake;
import io.cvf.ecosystem.metering.months.MonthRounds;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.web.IfMatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports what the demo's organisations execute, through the same intake and by the same rules as
 * everybody's reports. Whoever tells the story sets the clock.
 */
@Component
@ConditionalOnBooleanProperty("cvf.demo")
public class DemoExecutions {

  private static final String FILE = "demo/executions.yaml";

  private final Intake intake;
  private final MonthRounds rounds;
  private final AllowedRisk risks;
  private final OrganisationDirectory organisations;
  private final JsonMapper json;
  private final Clock clock;

  DemoExecutions(
      Intake intake,
      MonthRounds rounds,
      AllowedRisk risks,
      OrganisationDirectory organisations,
      JsonMapper json,
      Clock clock) {
    this.intake = intake;
    this.rounds = rounds;
    this.risks = risks;
    this.organisations = organisations;
    this.json = json;
    this.clock = clock;
  }

  private record Script(List<Flow> flows) {}

  /** What is reported on a day, as far as it has happened by now. */
  public interface Reports {

    void of(LocalDate day);
  }

  /**
   * @param begin before which nothing is executed
   * @param today on which the story ends
   */
  public Reports between(LocalDate begin, LocalDate today) {
    var traffic = new Traffic(begin, today);
    var byConsumer =
        flows().stream().collect(groupingBy(Flow::consumer, TreeMap::new, Collectors.toList()));
    return day -> byConsumer.forEach((consumer, flows) -> report(consumer, flows, traffic, day));
  }

  /** Has the room for the current month made, and a month sealed whose time has come. */
  public void lookAtMonths() {
    rounds.run();
  }

  /**
   * @param level 0 to 3
   */
  public void allow(String organisation, int level, Caller owner) {
    var base = new IfMatch(risks.version(organisation, owner));
    risks.set(organisation, level, base, owner);
  }

  private void report(String consumer, List<Flow> flows, Traffic traffic, LocalDate day) {
    var now = clock.instant();
    var lines =
        flows.stream()
            .flatMap(it -> traffic.of(it, day.minusDays(it.reportedAfter())).stream())
            .filter(it -> !it.time().isAfter(now))
            .map(Traffic.Reported::line)
            .collect(Collectors.joining());
    if (!lines.isEmpty()) {
      report(organisations.find(consumer).orElseThrow(), lines);
    }
  }

  private void report(OrganisationDirectory.Entry consumer, String lines) {
    try {
      var receipt = intake.takeLines(consumer, new ByteArrayInputStream(lines.getBytes(UTF_8)));
      if (receipt.refused() > 0) {
        throw new IllegalStateException(consumer.slug() + ": " + receipt.refusals());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while the demo was told", e);
    }
  }

  private List<Flow> flows() {
    var mapper = json.rebuild().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();
    try (var text = new ClassPathResource(FILE).getInputStream()) {
      var yaml = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(text);
      return mapper.convertValue(yaml, Script.class).flows();
    } catch (IOException e) {
      throw new UncheckedIOException("The build lacks " + FILE, e);
    }
  }
}
