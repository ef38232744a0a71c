package io.cvf.ecosystem.integrations;

/** What a partner brings; each category has requirements of its own. */
public enum PartnerCategory {
  LLM_PROVIDER,
  WORKFLOW_PLATFORM,
  ENTERPRISE_SYSTEM,
  OBSERVABILITY_TOOL
}
