package io.cvf.ecosystem.sdk;

import java.util.Locale;

/** The state in which imported RFCs arrive; ACCEPTED means decided elsewhere, without a vote. */
public enum ImportAs {
  DRAFT,
  OPEN,
  ACCEPTED;

  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }
}
