package io.cvf.ecosystem.community;

import java.util.UUID;

/** Identifies an RFC everywhere on the platform; people use its number. */
public record RfcId(UUID value) {

  /** What those who are told of its discussion and votes follow. */
  public String topic() {
    return "rfc:" + value;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
