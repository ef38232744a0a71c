package io.cvf.ecosystem.platform.access;

import java.util.UUID;

/** Identifies a person everywhere on the platform. */
public record MemberId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
