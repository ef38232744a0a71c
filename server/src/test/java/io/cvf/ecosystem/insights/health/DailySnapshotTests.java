package io.cvf.ecosystem.insights.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class DailySnapshotTests {

  private static final LocalDate DAY = LocalDate.of(2027, 1, 4);

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  @Autowired TestClock clock;
  @Autowired DailySnapshot snapshot;
  @Autowired IndicatorDays days;

  @BeforeEach
  void morning() {
    clock.set(Instant.parse("2027-01-04T00:05:00Z"));
  }

  @Test
  void aDayIsKeptAsItsFirstLookSawIt() {
    snapshot.take();
    new Marketplace(context).partner("acme", "olga");
    clock.advance(Duration.ofHours(23));
    snapshot.take();

    assertThat(rows()).isEqualTo(Indicator.values().length);
    assertThat(trend().on(DAY)).hasValue(0L);
  }

  @Test
  void whatIsNotKnownIsKeptAsUnknown() {
    snapshot.take();

    assertThat(
            database
                .sql(
                    """
                    select indicator from insights.indicator_day where value is null order by 1
                    """)
                .query(String.class)
                .list())
        .containsExactly("EXECUTIONS", "RATING", "SLA_COMPLIANCE");
  }

  @Test
  void daysNobodyLookedAtStayMissing() {
    snapshot.take();
    clock.advance(Duration.ofDays(3));
    snapshot.take();

    assertThat(trend().days())
        .extracting(Trend.DayValue::day)
        .containsExactly(DAY, DAY.plusDays(3));
  }

  @Test
  void nodesThatLookAtOnceKeepOneDay() throws Exception {
    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      var looks =
          IntStream.range(0, 8).<Future<?>>mapToObj(_ -> nodes.submit(snapshot::take)).toList();
      for (var look : looks) {
        look.get();
      }
    }
    assertThat(rows()).isEqualTo(Indicator.values().length);
  }

  @Test
  void aDayThatIsKeptTwiceIsTheFirst() {
    var at = clock.instant();
    assertThat(days.keep(DAY, Map.of(Indicator.MEMBERS, 3L), at)).isEqualTo(6);
    assertThat(days.keep(DAY, Map.of(Indicator.MEMBERS, 4L), at)).isZero();

    var members = days.between(DAY, DAY).getOrDefault(Indicator.MEMBERS, Trend.NONE);
    assertThat(members.on(DAY)).hasValue(3L);
  }

  private Trend trend() {
    return days.between(DAY, DAY.plusDays(10)).getOrDefault(Indicator.PARTNERS, Trend.NONE);
  }

  private int rows() {
    return database
        .sql("select count(*) from insights.indicator_day")
        .query(Integer.class)
        .single();
  }
}
