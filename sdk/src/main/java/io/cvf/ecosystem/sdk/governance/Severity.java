package io.cvf.ecosystem.sdk.governance;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How bad an incident is, the worst first. */
public enum Severity {
  CRITICAL,
  MAJOR,
  MINOR,
  /** One this version of the client does not know. */
  @JsonEnumDefaultValue
  UNKNOWN
}
