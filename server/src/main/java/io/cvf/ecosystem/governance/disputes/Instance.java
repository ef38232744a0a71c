package io.cvf.ecosystem.governance.disputes;

/** Who decides: the first mediator, or the one of the appeal. */
enum Instance {
  FIRST,
  APPEAL
}
