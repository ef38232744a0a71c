package io.cvf.ecosystem.governance.measured;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.integrations.MeasuredCriteria.Month;
import io.cvf.ecosystem.integrations.MeasuredFigure;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.testing.DatabaseTest;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.MeteredUsage;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class MeteredCriteriaTests {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  @Autowired ApplicationContext context;
  @Autowired MeteredCriteria criteria;

  PartnerId acme;

  @BeforeEach
  void executions() {
    var market = new Marketplace(context);
    var usage = new MeteredUsage(context);
    acme = new PartnerId(market.partner("acme", "ada"));
    market.published("ada", "acme", "weather", "1.0.0", "R1");
    usage.consumer("globex", "gus");
    usage.of("weather@1.0.0").by("globex").at("2026-11-03T10:00:00Z").times(9).took(700).store();
    usage.of("weather@1.0.0").by("globex").at("2026-11-04T10:00:00Z").times(3).failed().store();
    usage.of("weather@1.0.0").by("acme").at("2026-11-04T10:00:00Z").times(4).failed().store();
  }

  @Test
  void reliabilityIsTheShareThatSucceededForOthers() {
    assertThat(of(MeasuredFigure.RELIABILITY)).contains(new Month(12, 9, 700, 9_500));
  }

  @Test
  void responseTimeCountsWhatWasMeasured() {
    assertThat(of(MeasuredFigure.RESPONSE_TIME)).contains(new Month(9, 9, 700, 9_500));
  }

  @Test
  void executionsSayNothingOfUptime() {
    assertThat(of(MeasuredFigure.UPTIME)).isEmpty();
  }

  @Test
  void aMonthWithoutExecutionsIsNotMeasured() {
    assertThat(criteria.of(acme, MeasuredFigure.RELIABILITY, NOVEMBER.plusMonths(1))).isEmpty();
    assertThat(criteria.of(acme, MeasuredFigure.RESPONSE_TIME, NOVEMBER.plusMonths(1))).isEmpty();
  }

  private Optional<Month> of(MeasuredFigure figure) {
    return criteria.of(acme, figure, NOVEMBER);
  }
}
