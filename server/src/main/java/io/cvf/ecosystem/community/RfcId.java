package io.cvf.ecosystem.community;

import java.util.UUID;

/** Identifies an RFC everywhere on the platform; people use its number. */
public record RfcId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
