package io.cvf.ecosystem.metering.usage;

/** What became of an execution. */
enum Outcome {
  SUCCEEDED,
  FAILED
}
