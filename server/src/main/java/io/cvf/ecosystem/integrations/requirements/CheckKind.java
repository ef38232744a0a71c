package io.cvf.ecosystem.integrations.requirements;

/** What is looked at before a version is published. A requirement set says which stop it. */
public enum CheckKind {
  /** The manifest follows the schema of its format. */
  SCHEMA,
  /** The version is semantic and higher than those published. */
  VERSION_ORDER,
  /** The declared risk covers what the manifest says the skill does, and is not lowered. */
  RISK,
  /** The name does not imitate that of another publisher's skill. */
  NAME_SIMILARITY,
  /** No credential is in the text. */
  SECRETS,
  /** Links resolve to public addresses. */
  LINKS,
  /** What was observed of the skill agrees with what it declares. */
  DECLARATIONS
}
