package io.cvf.ecosystem.sdk.integrations;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What kind of organisation a partner is; decides what it is certified by. */
public enum IntegrationCategory {
  LLM_PROVIDER,
  WORKFLOW_PLATFORM,
  ENTERPRISE_SYSTEM,
  OBSERVABILITY_TOOL,
  /** One this version of the client does not know. */
  @JsonEnumDefaultValue
  UNKNOWN
}
