package io.cvf.rules.sla;

/** How time counts that nothing was measured in. */
public enum MissingRule {
  /** It is part of neither side. */
  EXCLUDED,
  UP,
  DOWN
}
