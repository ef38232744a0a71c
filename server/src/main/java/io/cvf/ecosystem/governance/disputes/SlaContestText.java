package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.governance.SlaMonthFacts.Facts;
import java.time.Duration;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** What a partner that contests a month files, with the figures it is about. */
final class SlaContestText {

  private static final int PARTS_PER_PERCENT = 10_000;
  private static final int POINTS_PER_PERCENT = 100;

  private SlaContestText() {}

  /**
   * Markdown.
   *
   * @param why in the partner's own words; null for none
   */
  static String of(String partner, Facts it, String address, @Nullable String why) {
    var lines = new ArrayList<String>();
    lines.add(
        "%s contests that its service levels of %s were missed, and what follows from it."
            .formatted(partner, it.month()));
    lines.add("");
    lines.add(
        "- Uptime: %s, agreed are %s"
            .formatted(
                it.uptimePartsPerMillion() == null
                    ? "no data"
                    : percent(it.uptimePartsPerMillion(), PARTS_PER_PERCENT, 4),
                percent(it.targetBasisPoints(), POINTS_PER_PERCENT, 2)));
    lines.add(
        "- Average response: %s, agreed are %s"
            .formatted(
                it.averageResponseSeconds() == null
                    ? "nothing counted"
                    : time(it.averageResponseSeconds()),
                time(it.responseTargetSeconds())));
    lines.add("- Penalty: `%s`".formatted(it.penaltyReference()));
    lines.add(
        "- Sealed report: [%s](%s), SHA-256 `%s`".formatted(it.month(), address, it.sha256()));
    if (why != null) {
      lines.add("");
      lines.add(why);
    }
    return String.join("\n", lines);
  }

  /** Exactly: 99.9712 %. */
  private static String percent(int value, int perPercent, int digits) {
    return "%d.%s %%"
        .formatted(value / perPercent, ("%0" + digits + "d").formatted(value % perPercent));
  }

  private static String time(long seconds) {
    var time = Duration.ofSeconds(seconds);
    return "%d h %02d min %02d s"
        .formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
  }
}
