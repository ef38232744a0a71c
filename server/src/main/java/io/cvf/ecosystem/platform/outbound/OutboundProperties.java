package io.cvf.ecosystem.platform.outbound;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the platform may do outside.
 *
 * @param allowedRanges addresses it may speak to although they are not public
 * @param connectTimeout how long a connection may take
 * @param responseTimeout how long the other side may stay silent
 * @param deadline how long a whole request may take, redirects and body included
 * @param limit how much content is read
 */
@ConfigurationProperties("cvf.outbound")
record OutboundProperties(
    @DefaultValue List<IpRange> allowedRanges,
    @DefaultValue("5s") Duration connectTimeout,
    @DefaultValue("10s") Duration responseTimeout,
    @DefaultValue("30s") Duration deadline,
    @DefaultValue("10MB") DataSize limit) {

  OutboundProperties {
    positive("connect-timeout", connectTimeout);
    positive("response-timeout", responseTimeout);
    positive("deadline", deadline);
    if (limit.toBytes() < 1 || limit.toMegabytes() > 256) {
      throw new IllegalArgumentException("cvf.outbound.limit is from 1B to 256MB");
    }
  }

  private static void positive(String name, Duration value) {
    if (!value.isPositive()) {
      throw new IllegalArgumentException("cvf.outbound." + name + " is longer than nothing");
    }
  }
}
