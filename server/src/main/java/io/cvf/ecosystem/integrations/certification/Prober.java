package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.platform.outbound.GuardedHttpClient;
import io.cvf.ecosystem.platform.outbound.OutboundRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Measures staging endpoints as a client would meet them: asks, and reads the whole answer. */
@Component
class Prober {

  /** So many at once; a slow endpoint does not make the others wait. */
  static final int AT_ONCE = 8;

  private static final int BATCH = 200;
  private static final Duration KEPT = Duration.ofDays(365);
  private static final Logger log = LoggerFactory.getLogger(Prober.class);

  private final Probes probes;
  private final GuardedHttpClient http;
  private final Clock clock;

  Prober(Probes probes, GuardedHttpClient http, Clock clock) {
    this.probes = probes;
    this.http = http;
    this.clock = clock;
  }

  /** Probes what is due once, and returns when all have answered or were given up. */
  void probeDue() {
    var due = probes.claim(clock.instant(), BATCH);
    if (due.isEmpty()) {
      return;
    }
    try (var threads =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().name("probe-", 0).factory())) {
      due.forEach(target -> threads.execute(() -> probe(target)));
    }
  }

  private void probe(Probes.Due target) {
    try {
      var at = clock.instant();
      var started = System.nanoTime();
      var status = statusOf(target);
      var millis = Duration.ofNanos(System.nanoTime() - started).toMillis();
      probes.add(target.application(), at, Math.toIntExact(millis), status);
    } catch (RuntimeException fault) {
      log.error("The probe of application {} was lost", target.application(), fault);
    }
  }

  private int statusOf(Probes.Due target) {
    try {
      return http.send(OutboundRequest.get(target.endpoint()).with("User-Agent", "cvf-probe"))
          .status();
    } catch (IOException failure) {
      return ProbeStatus.of(failure);
    }
  }

  void forgetOld() {
    probes.forget(clock.instant().minus(KEPT));
  }
}
