package io.cvf.ecosystem.insights.health;

import io.swagger.v3.oas.annotations.media.Schema;

/** What is reached once and for all when something has happened so many times. */
@Schema(name = "MilestoneName")
public enum Milestone {
  PARTNERS(10, "10 partners certified", "The tenth partner was certified for the first time."),
  RFCS(5, "5 RFCs published", "The fifth RFC was opened for comments on this platform."),
  MEMBERS(500, "500 members", "The five-hundredth of those who are members now joined."),
  AGREEMENTS(20, "20 agreements signed", "The twentieth agreement got its second signature."),
  PRACTITIONERS(
      1,
      "First practitioners certified",
      "The first member was certified as practitioner, architect or specialist.");

  private final int target;
  private final String title;
  private final String evidence;

  Milestone(int target, String title, String evidence) {
    this.target = target;
    this.title = title;
    this.evidence = evidence;
  }

  public int target() {
    return target;
  }

  String title() {
    return title;
  }

  /** What its day is the day of. */
  String evidence() {
    return evidence;
  }
}
