package io.cvf.ecosystem.sdk;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What kind of change an RFC proposes; decides its periods and gates. */
public enum RfcTrack {
  CAPABILITY,
  STANDARD,
  POLICY,
  BREAKING_CHANGE,
  ROADMAP,
  /** A track this version of the client does not know. */
  @JsonEnumDefaultValue
  UNKNOWN
}
