package io.cvf.ecosystem.governance.disputes;

/** What a mediator may decide. */
public enum Outcome {
  /** At once, also while an appeal is decided. */
  SUSPEND,
  /** By a plan with a last day; missing it suspends. */
  REMEDIATE,
  /** For good, once nothing can change the decision any more. */
  TERMINATE,
  /** A partner was right to contest the platform: what followed is taken back, once it is final. */
  UPHOLD,
  DISMISS
}
