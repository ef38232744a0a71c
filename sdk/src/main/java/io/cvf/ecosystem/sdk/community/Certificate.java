package io.cvf.ecosystem.sdk.community;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a member was certified.
 *
 * @param expiresOn the first day it holds no longer; null when it does not end
 */
public record Certificate(
    UUID id,
    Holder member,
    CertificationLevel level,
    State state,
    String reason,
    String grantedBy,
    Instant grantedAt,
    @Nullable LocalDate expiresOn,
    @Nullable String cohort) {

  public record Holder(String username, String displayName) {}

  /** Whether it holds. */
  public enum State {
    VALID,
    EXPIRED,
    REVOKED,
    @JsonEnumDefaultValue
    UNKNOWN
  }
}
