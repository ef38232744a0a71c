package io.cvf.rules.reputation;

/** The points an entry gets of those its deed is worth, and why it got fewer. */
public record Grant(int points, Cut cut) {

  public static Grant nothing(Cut cut) {
    return new Grant(0, cut);
  }
}
