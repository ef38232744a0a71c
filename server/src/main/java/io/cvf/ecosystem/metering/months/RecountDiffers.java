package io.cvf.ecosystem.metering.months;

/** Executions and their sums disagree: bills made of them would be wrong, so nothing is sealed. */
final class RecountDiffers extends RuntimeException {

  private static final long serialVersionUID = 1;

  RecountDiffers(String subject, DaySum.Place place, DaySum counted, DaySum rolledUp) {
    super(
        ("The executions of %s on %s by consumer %d are %s, their sums say %s. Nothing was sealed;"
                + " tell an administrator.")
            .formatted(subject, place.date(), place.consumer(), told(counted), told(rolledUp)));
  }

  private static String told(DaySum sum) {
    return "%,d succeeded with quantity %,d and %,d failed"
        .formatted(sum.succeeded(), sum.quantity(), sum.failed());
  }
}
