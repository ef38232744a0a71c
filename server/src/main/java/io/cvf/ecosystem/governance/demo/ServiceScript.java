package io.cvf.ecosystem.governance.demo;

import io.cvf.ecosystem.governance.incidents.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** What is written in {@code demo/service-levels.yaml}. */
record ServiceScript(
    List<Watching> watching,
    List<Failure> outages,
    List<Trouble> incidents,
    List<Planned> maintenance,
    List<Contest> contests) {

  private static final String FILE = "demo/service-levels.yaml";
  private static final BigDecimal DAY = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());
  private static final BigDecimal HOUR = BigDecimal.valueOf(Duration.ofHours(1).toSeconds());

  record Watching(String partner, String name, BigDecimal ago, String by) {}

  /** One of {@code into} and {@code ago} says when. */
  record Failure(
      String partner, @Nullable BigDecimal into, @Nullable BigDecimal ago, BigDecimal hours) {}

  record Trouble(
      String partner,
      String by,
      Severity severity,
      @Nullable BigDecimal into,
      @Nullable BigDecimal ago,
      String title,
      String text,
      Word answer,
      List<Word> updates,
      @Nullable Word end,
      @Nullable String lesson) {}

  /**
   * @param hours after the incident was opened
   */
  record Word(BigDecimal hours, String by, @Nullable String text) {}

  /**
   * @param begins in so many days from now
   */
  record Planned(
      String partner, String by, BigDecimal ago, BigDecimal begins, int hours, String reason) {}

  record Contest(String partner, String by, BigDecimal into, String why) {}

  static ServiceScript read(JsonMapper json) {
    try (InputStream text = new ClassPathResource(FILE).getInputStream()) {
      return json.convertValue(
          new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(text),
          ServiceScript.class);
    } catch (IOException e) {
      throw new IllegalStateException("The build lacks " + FILE, e);
    }
  }

  /** The usernames of everybody who acts. */
  Set<String> people() {
    var people = new TreeSet<String>();
    watching.forEach(it -> people.add(it.by()));
    for (var it : incidents) {
      people.add(it.by());
      people.add(it.answer().by());
      it.updates().forEach(update -> people.add(update.by()));
    }
    maintenance.forEach(it -> people.add(it.by()));
    contests.forEach(it -> people.add(it.by()));
    return people;
  }

  static Duration days(BigDecimal days) {
    return Duration.ofSeconds(days.multiply(DAY).longValue());
  }

  static Duration hours(BigDecimal hours) {
    return Duration.ofSeconds(hours.multiply(HOUR).longValue());
  }

  /** What was so many days into the month, or so many days ago. */
  static Instant at(
      @Nullable BigDecimal into, @Nullable BigDecimal ago, Instant month, Instant now) {
    if (into != null) {
      return month.plus(days(into));
    }
    if (ago != null) {
      return now.minus(days(ago));
    }
    throw new IllegalStateException(FILE + " does not say when");
  }
}
