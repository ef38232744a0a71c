package io.cvf.ecosystem.identity.organisations;

import java.time.Instant;
import java.util.UUID;

/** A company or group that publishes or runs skills. */
record Organisation(UUID id, String slug, String name, Instant createdAt, long version) {

  /** How the audit log names it. */
  String subject() {
    return "organisation:" + slug;
  }
}
