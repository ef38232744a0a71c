package io.cvf.ecosystem.governance.sla;

/** What follows from a month whose promises were not kept, in the order it is done. */
public enum StepKind {
  /** Taken from the partner's share of the month. */
  PENALTY,
  /** To the partner, those who run its skills, and the maintainers. */
  NOTICE,
  /** The measured criteria of its certification are scored by the month. */
  RESCORE,
  /** After a second month in a row. */
  SUSPENSION
}
