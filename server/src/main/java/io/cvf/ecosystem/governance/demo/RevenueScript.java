package io.cvf.ecosystem.governance.demo;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** What is written in {@code demo/revenue.yaml}; times are in days before now. */
record RevenueScript(
    Finance finance,
    List<Founded> organisations,
    List<Spending> budgets,
    List<Limit> limits,
    List<Account> accounts,
    List<Ending> endings) {

  private static final String FILE = "demo/revenue.yaml";

  /** The two of finance that a payout needs. */
  record Finance(String prepares, String releases) {}

  record Founded(BigDecimal at, String slug, String name, String by) {}

  record Spending(
      BigDecimal at, String organisation, String by, long monthlyMinor, List<Integer> alertAt) {}

  /**
   * @param highestRisk 0 to 3
   */
  record Limit(BigDecimal at, String organisation, String by, int highestRisk) {}

  /**
   * @param verifiedAt null when nobody has looked at it yet
   */
  record Account(
      String partner,
      String by,
      BigDecimal at,
      String holder,
      String iban,
      String country,
      @Nullable BigDecimal verifiedAt) {}

  /** Of an agreement. */
  record Ending(String partner, String by, BigDecimal at, String reason) {}

  static RevenueScript read(JsonMapper json) {
    try (InputStream text = new ClassPathResource(FILE).getInputStream()) {
      return json.convertValue(
          new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(text),
          RevenueScript.class);
    } catch (IOException e) {
      throw new IllegalStateException("The build lacks " + FILE, e);
    }
  }

  /** The slugs of all partners that are named. */
  Set<String> partners() {
    return Stream.concat(
            accounts.stream().map(Account::partner), endings.stream().map(Ending::partner))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The usernames of everybody who acts. */
  Set<String> people() {
    var people = new TreeSet<>(Set.of(finance.prepares(), finance.releases()));
    organisations.forEach(it -> people.add(it.by()));
    budgets.forEach(it -> people.add(it.by()));
    limits.forEach(it -> people.add(it.by()));
    accounts.forEach(it -> people.add(it.by()));
    endings.forEach(it -> people.add(it.by()));
    return people;
  }
}
