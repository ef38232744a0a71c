package io.cvf.ecosystem.notifications.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long streams last.
 *
 * @param heartbeat how often a silent stream says that it is there, and how often it is seen
 *     whether its reader is still signed in
 * @param lifetime after which a stream ends and the browser opens another, which asks again who is
 *     signed in
 */
@ConfigurationProperties("cvf.notifications.stream")
record StreamProperties(
    @DefaultValue("20s") Duration heartbeat, @DefaultValue("30m") Duration lifetime) {

  StreamProperties {
    if (!heartbeat.isPositive() || lifetime.isNegative()) {
      throw new IllegalArgumentException(
          "cvf.notifications.stream.heartbeat is longer than nothing, lifetime not negative");
    }
  }
}
