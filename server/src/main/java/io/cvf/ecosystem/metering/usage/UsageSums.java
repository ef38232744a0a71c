package io.cvf.ecosystem.metering.usage;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Executions in figures.
 *
 * @param quantity of those that succeeded
 */
@Schema(name = "UsageSums", description = "Executions by others than the publisher; its own apart.")
record UsageSums(
    long executions,
    long succeeded,
    long failed,
    @Schema(description = "Of those that succeeded.") long quantity,
    @Schema(description = "The publisher's own executions; never billed or ranked.") long own) {

  static final UsageSums NONE = new UsageSums(0, 0, 0, 0, 0);

  UsageSums plus(UsageSums other) {
    return new UsageSums(
        executions + other.executions,
        succeeded + other.succeeded,
        failed + other.failed,
        quantity + other.quantity,
        own + other.own);
  }
}
