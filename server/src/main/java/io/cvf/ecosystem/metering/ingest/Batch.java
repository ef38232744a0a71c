package io.cvf.ecosystem.metering.ingest;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import java.util.List;

/** Events of one consumer that become durable together, or not at all. */
record Batch(OrganisationDirectory.Entry consumer, List<Reported> events) {

  /** More than these are written in several steps. */
  static final int LARGEST = 10_000;

  /** What this consumer's sources begin with. */
  String sourceRoot() {
    return "/organisations/" + consumer.slug();
  }
}
