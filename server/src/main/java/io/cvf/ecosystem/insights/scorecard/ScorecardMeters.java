package io.cvf.ecosystem.insights.scorecard;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** The weighted mean for those who scrape, looked at once a minute. */
@Component
class ScorecardMeters implements MeterBinder {

  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final double HUNDREDTHS = 100;
  private static final String MEAN = "mean";

  private final LoadingCache<String, OptionalInt> means;

  ScorecardMeters(ScorecardReader reader, Clock clock) {
    this.means =
        Caffeine.newBuilder()
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .expireAfterWrite(FRESH)
            .build(_ -> reader.mean());
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("cvf.ecosystem.scorecard.mean", this, ScorecardMeters::mean)
        .description("Weighted mean of the scored criteria, 0 to 10; NaN without a score")
        .strongReference(true)
        .register(registry);
  }

  private double mean() {
    var mean = means.get(MEAN);
    return mean.isPresent() ? mean.getAsInt() / HUNDREDTHS : Double.NaN;
  }

  /** What is scraped next is looked at anew. */
  void forget() {
    means.invalidateAll();
  }
}
