package io.cvf.ecosystem.integrations;

/** How much harm a skill can do, from least to most. */
public enum RiskLevel {
  /** Passive: changes nothing. */
  R0,
  /** Controlled: has effects that can be undone. */
  R1,
  /** Elevated: acts with authority or outside. */
  R2,
  /** Critical: has effects outside that cannot be undone. */
  R3;

  /** 0 to 3. */
  public int number() {
    return name().charAt(1) - '0';
  }

  public boolean isBelow(RiskLevel other) {
    return compareTo(other) < 0;
  }

  public static RiskLevel higher(RiskLevel one, RiskLevel other) {
    return one.isBelow(other) ? other : one;
  }
}
