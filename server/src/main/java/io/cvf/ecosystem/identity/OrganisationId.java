package io.cvf.ecosystem.identity;

import java.util.UUID;

/** Identifies an organisation everywhere on the platform; people use its slug. */
public record OrganisationId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
