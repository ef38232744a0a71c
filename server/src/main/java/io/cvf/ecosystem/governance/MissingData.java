package io.cvf.ecosystem.governance;

/** How time counts that nothing was measured in. */
public enum MissingData {
  EXCLUDED,
  UP,
  DOWN
}
