package io.cvf.ecosystem.platform.outbound;

import java.time.Duration;

/**
 * What one request may take, where it is not what the platform's other requests may.
 *
 * @param deadline for the whole of it, redirects and body included; longer than nothing
 * @param bytes how much content is read, after decompression; what follows is not, and that is no
 *     fault
 */
public record OutboundLimits(Duration deadline, int bytes) {

  public OutboundLimits {
    if (!deadline.isPositive() || bytes < 1) {
      throw new IllegalArgumentException("A request takes some time, and its answer some bytes");
    }
  }
}
