package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.platform.outbound.GuardedHttpClient;
import io.cvf.ecosystem.platform.outbound.OutboundLimits;
import io.cvf.ecosystem.platform.outbound.OutboundRefused;
import io.cvf.ecosystem.platform.outbound.OutboundRequest;
import io.cvf.ecosystem.platform.outbound.OutboundResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a target once, as a stranger would: by a new connection, with nothing known before. */
@Component
class TargetLooks {

  /** So much of an answer is read; a text that is looked for has to be in it. */
  static final int MOST_BYTES = 256 * 1024;

  private final GuardedHttpClient http;
  private final Clock clock;

  TargetLooks(GuardedHttpClient http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  /** Returns within the target's timeout, whatever the other side does. */
  Look look(Target target) {
    var at = clock.instant();
    var started = System.nanoTime();
    try {
      var answer =
          http.send(
              new OutboundRequest(
                  target.method(), target.url(), Map.of("User-Agent", "cvf-monitor"), null),
              new OutboundLimits(target.timeout(), MOST_BYTES));
      return look(target, at, started, fault(target, answer), answer);
    } catch (IOException failure) {
      return look(target, at, started, cause(failure), null);
    }
  }

  private static Look look(
      Target target,
      Instant at,
      long started,
      @Nullable Cause why,
      @Nullable OutboundResponse answer) {
    return new Look(
        target.monitor(),
        at,
        why,
        answer == null ? null : answer.status(),
        Math.toIntExact(Duration.ofNanos(System.nanoTime() - started).toMillis()),
        true,
        answer == null ? null : answer.certificateUntil());
  }

  private static @Nullable Cause fault(Target target, OutboundResponse answer) {
    if (!target.expects(answer.status())) {
      return Cause.STATUS;
    }
    return target.contains() == null || answer.text().contains(target.contains())
        ? null
        : Cause.BODY;
  }

  private static Cause cause(IOException failure) {
    return switch (failure) {
      case OutboundRefused refused ->
          switch (refused.reason()) {
            case DEADLINE -> Cause.TIMEOUT;
            case REDIRECTS -> Cause.REDIRECTS;
            case URL, CREDENTIALS, ADDRESS -> Cause.REFUSED_TARGET;
            case SIZE -> Cause.BODY;
          };
      case SocketTimeoutException _ -> Cause.TIMEOUT;
      case UnknownHostException _ -> Cause.DNS;
      case SSLException _ -> Cause.TLS;
      default -> Cause.CONNECTION;
    };
  }

  /** 422 {@code target-not-allowed} when the platform would not go there. */
  void requireAllowed(URI url) {
    try {
      http.requireAllowed(url);
    } catch (OutboundRefused refused) {
      throw MonitorProblems.targetNotAllowed(String.valueOf(refused.getMessage()));
    }
  }
}
