package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * One side of a dispute.
 *
 * @param organisation null for the platform itself
 * @param partner what the organisation is, if it is one; only partners can be sanctioned
 */
record Party(@Nullable OrganisationId organisation, @Nullable PartnerId partner) {

  static final Party PLATFORM = new Party(null, null);

  /** What is shown of it. */
  enum Kind {
    PARTNER,
    ORGANISATION,
    PLATFORM
  }

  Kind kind() {
    if (organisation == null) {
      return Kind.PLATFORM;
    }
    return partner == null ? Kind.ORGANISATION : Kind.PARTNER;
  }
}
