package io.cvf.ecosystem.governance.forecast;

import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApiTest
class ForecastApiTests {

  private static final String PATH = "/revenue/forecast";

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  private Marketplace market;

  @BeforeEach
  void january() {
    clock.set(Instant.parse("2027-01-15T00:00:00Z"));
    market = new Marketplace(context);
  }

  @Test
  void anybodyMayCalculate() {
    var it =
        market.read(null, PATH + "?price=0.01&quantity=3&tier=ENTERPRISE&executionsPerMonth=10000");

    assertThat(JsonPath.<Integer>read(it, "$.grossMinor")).isEqualTo(30_000);
    assertThat(JsonPath.<Integer>read(it, "$.partnerMinor")).isEqualTo(24_000);
    assertThat(JsonPath.<Integer>read(it, "$.shares.platformBasisPoints")).isEqualTo(2_000);
    assertThat(JsonPath.<String>read(it, "$.firstPayoutOn")).isEqualTo("2027-03-06");
    assertThat(JsonPath.<List<String>>read(it, "$.payouts[*].month"))
        .startsWith("2027-01")
        .endsWith("2027-12")
        .hasSize(12);
  }

  @Test
  void whatNeverReachesTheMinimumIsNeverPaid() {
    var it = market.read(null, PATH + "?price=0.0000000001&executionsPerMonth=1000000000");

    assertThat(JsonPath.<Integer>read(it, "$.partnerMinor")).isEqualTo(7);
    assertThat(JsonPath.<Map<String, Object>>read(it, "$")).doesNotContainKey("firstPayoutOn");
    assertThat(JsonPath.<Integer>read(it, "$.payouts[11].carriedOverMinor")).isEqualTo(84);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "price=-1&executionsPerMonth=1",
        "price=0.00000000001&executionsPerMonth=1",
        "price=1e999999999&executionsPerMonth=1",
        "price=1e-999999999&executionsPerMonth=1",
        "price=1&executionsPerMonth=-1",
        "price=1&quantity=0&executionsPerMonth=1",
        "price=9999999999&quantity=1000000000&executionsPerMonth=1000000000",
      })
  void figuresThatAreNoFiguresAreRefused(String query) {
    refused(market.get(null, PATH + "?" + query), 422, "invalid-input");
  }
}
