package io.cvf.ecosystem.sdk.metering;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Why a single execution was refused; the guide on metering says what to do about each. */
public enum RefusalReason {
  UNKNOWN_SKILL,
  UNKNOWN_VERSION,
  WRONG_SOURCE,
  TOO_MANY_SOURCES,
  RISK_NOT_ALLOWED,
  IN_THE_FUTURE,
  TOO_LATE,
  BAD_QUANTITY,
  BAD_DURATION,
  BAD_OUTCOME,
  BAD_ID,
  BAD_TIME,
  BAD_SUBJECT,
  BAD_TYPE,
  BAD_SPECVERSION,
  DUPLICATE_KEY,
  ID_REUSED,
  MALFORMED,
  /** What a newer server says. */
  @JsonEnumDefaultValue
  UNKNOWN
}
