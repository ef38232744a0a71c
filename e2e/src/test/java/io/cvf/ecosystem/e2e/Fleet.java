package io.cvf.ecosystem.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.sdk.Ecosystem;
import io.cvf.ecosystem.sdk.metering.Execution;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Rita's ships, which run skills and report it. */
record Fleet(People people, URI server) {

  static void gather(People people) {
    people.api("rita").does("POST", "/organisations", Map.of("slug", "fleet", "name", "Fleet"));
  }

  /** Forty times 250; told twice, as a runtime that got no answer would. */
  void runs(String subject) {
    var executions =
        IntStream.range(0, 40)
            .mapToObj(number ->
                Execution.of("fleet", subject)
                    .withId("run-" + number)
                    .at(people.now())
                    .withQuantity(250)
                    .took(Duration.ofMillis(100 + number)))
            .toList();
    try (var ecosystem = Ecosystem.connect(server, token())) {
      assertThat(ecosystem.metering().report(executions).accepted()).isEqualTo(40);
      assertThat(ecosystem.metering().report(executions).duplicates()).isEqualTo(40);
    }
  }

  private String token() {
    return people
        .api("rita")
        .does(
            "POST",
            "/me/tokens",
            Map.of(
                "name",
                "fleet runtime",
                "scopes",
                List.of("EXECUTIONS"),
                "organisation",
                "fleet",
                "expiresInDays",
                90))
        .get("token")
        .asString();
  }
}
