package io.cvf.ecosystem.governance;

import java.util.UUID;

/** Identifies a partner's agreement through all its amendments and renewals. */
public record AgreementId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
