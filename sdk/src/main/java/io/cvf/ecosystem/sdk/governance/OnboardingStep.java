package io.cvf.ecosystem.sdk.governance;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** An item of the checklist, in the order of the stages. */
public enum OnboardingStep {
  @JsonProperty("legal_review")
  LEGAL_REVIEW,
  @JsonProperty("security_audit")
  SECURITY_AUDIT,
  @JsonProperty("api_integration_tested")
  API_INTEGRATION_TESTED,
  @JsonProperty("documentation_complete")
  DOCUMENTATION_COMPLETE,
  @JsonProperty("training_completed")
  TRAINING_COMPLETED,
  @JsonProperty("sla_accepted")
  SLA_ACCEPTED,
  @JsonProperty("revenue_model_signed")
  REVENUE_MODEL_SIGNED,
  @JsonProperty("go_live_approval")
  GO_LIVE_APPROVAL,
  /** One this version of the client does not know. */
  @JsonEnumDefaultValue
  UNKNOWN;

  /** As it is written in paths and answers. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
