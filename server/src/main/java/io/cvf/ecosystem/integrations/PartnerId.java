package io.cvf.ecosystem.integrations;

import java.util.UUID;

/** Identifies a partner everywhere on the platform; people use its slug. */
public record PartnerId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
