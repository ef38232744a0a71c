package io.cvf.ecosystem.community;

import java.util.UUID;

/** Identifies a concern about an RFC. */
public record ConcernId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
