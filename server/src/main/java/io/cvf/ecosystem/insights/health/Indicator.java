package io.cvf.ecosystem.insights.health;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/**
 * What the ecosystem is measured by. Values are whole numbers: of things, of hundredths of a star,
 * or of hundredths of a per cent.
 */
@Schema(name = "Indicator")
public enum Indicator {
  PARTNERS(
      "Certified partners",
      Unit.COUNT,
      50,
      "Partners whose certification is valid now. Who has only registered, or is suspended or"
          + " expired, is not counted.",
      "/integrations/metrics",
      "certifiedPartners"),
  SKILLS(
      "Skills in the marketplace",
      Unit.COUNT,
      100,
      "Skills the catalogue lists: with a version that is released, published and not yanked, of a"
          + " partner that is neither suspended nor ended.",
      "/integrations/metrics",
      "totalSkills"),
  MEMBERS(
      "Community members",
      Unit.COUNT,
      1_000,
      "Members with a verified e-mail address who are not suspended.",
      "/community/stats",
      "totalMembers"),
  EXECUTIONS(
      "Executions in 30 days",
      Unit.COUNT,
      10_000_000,
      "Metered executions of the 30 whole days (UTC) before today, failed ones included,"
          + " publishers' own left out. Until it is counted, what comes late is missing.",
      "/integrations/metrics",
      "executions30WholeDays"),
  RATING(
      "Average rating",
      Unit.STARS,
      450,
      "The mean of all reviews, each with its weight: 1 with verified use, a quarter from members"
          + " above the reputation floor, else 0. Rounded down.",
      "/integrations/metrics",
      "weightedRating"),
  SLA_COMPLIANCE(
      "SLA compliance",
      Unit.PERCENT,
      9_900,
      "Of the partners measured in the latest sealed month, the share that kept uptime and response"
          + " time. Partners without data stand outside. Rounded down.",
      "/governance/dashboard",
      "slaCompliantCount");

  /** What a value is of. */
  @Schema(name = "IndicatorUnit")
  public enum Unit {
    COUNT(0),
    STARS(2),
    PERCENT(2);

    private final int decimals;

    Unit(int decimals) {
      this.decimals = decimals;
    }
  }

  private final String title;
  private final Unit unit;
  private final long target;
  private final String meaning;
  private final String path;
  private final String field;

  Indicator(String title, Unit unit, long target, String meaning, String path, String field) {
    this.title = title;
    this.unit = unit;
    this.target = target;
    this.meaning = meaning;
    this.path = path;
    this.field = field;
  }

  public String title() {
    return title;
  }

  public Unit unit() {
    return unit;
  }

  public long target() {
    return target;
  }

  /** What is counted, in a sentence or two. */
  String meaning() {
    return meaning;
  }

  /** Where anybody who may reads the same number; of the sealed month staff does. */
  String path() {
    return "/api/v1" + path;
  }

  String field() {
    return field;
  }

  /** As people read it: 4.37, not 437 hundredths. */
  public BigDecimal decimal(long value) {
    return BigDecimal.valueOf(value, unit.decimals);
  }
}
