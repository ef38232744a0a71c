package io.cvf.rules.sla.replay;

/**
 * Where the monitor of the sample data, Upptime, counts otherwise than we do. It opens an issue on
 * GitHub when a site goes down, closes it when the site is back, and adds up how long its issues
 * were open.
 */
enum TheirRule {
  MISSING_DATA_IS_UP(
      "their clock runs on while nobody looks; we take out what no look of the last 25 h covers"),
  NO_ISSUE_FOR_A_LONG_LABEL(
      "GitHub's labels have 50 characters; a site with a longer one gets no issue and is never down"),
  SHORT_OUTAGES_ARE_DELETED("an issue that was open for less than 15 minutes is deleted"),
  ISSUE_CLOSED_LATE(
      "a site was back within a minute and its issue stayed open until the moment in their table");

  private final String text;

  TheirRule(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return name() + ": " + text;
  }
}
