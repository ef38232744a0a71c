package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.governance.TermsInForce;
import io.cvf.ecosystem.governance.documents.Wording;
import io.cvf.ecosystem.governance.sla.SlaReport.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The arithmetic of a report as people follow it: each line is taken from the one above. */
final class SlaLines {

  private SlaLines() {}

  static List<Line> of(SlaFigures figures) {
    var it = figures.total().availability();
    var budget = figures.budget();
    var lines = new ArrayList<Line>();
    lines.add(line("SCHEDULED", "To be available", it.scheduled(), monitors(figures)));
    if (figures.pausedSeconds() > 0) {
      lines.add(
          line(
              "PAUSED",
              "Paused by staff",
              figures.pausedSeconds(),
              "Not watched, so not in the line above."));
    }
    lines.add(
        line(
            "MAINTENANCE",
            "− planned maintenance",
            it.maintenance(),
            "Announced 72 hours ahead, at most 8 hours a month."));
    lines.add(
        line("PLATFORM", "− the platform itself did not look", it.platform(), "Its own outages."));
    lines.add(line("MISSING", "− not measured", it.missing(), missing(figures)));
    if (it.missingCounted() > 0) {
      lines.add(
          line(
              "MISSING_COUNTED",
              "of what follows, not measured",
              it.missingCounted(),
              missing(figures)));
    }
    lines.add(line("MEASURED", "= what counts", it.up() + it.down(), "Up and down together."));
    lines.add(line("DOWN", "of it down", it.down(), "Confirmed failures, from the first one on."));
    lines.add(line("UP", "of it up", it.up(), "The rest."));
    lines.add(line("ALLOWED", "Allowed to be down", budget.allowedSeconds(), allowed(figures)));
    lines.add(line("LEFT", "Left of that", budget.leftSeconds(), "Allowed less down."));
    return List.copyOf(lines);
  }

  private static Line line(String code, String label, long seconds, String how) {
    return new Line(code, label, seconds, how);
  }

  private static String monitors(SlaFigures figures) {
    var count = figures.sum().monitors().size();
    return switch (count) {
      case 0 -> "Nothing is watched.";
      case 1 -> "One monitor in its service hours, while an agreement was in force.";
      default ->
          "%d monitors, each in its service hours, while an agreement was in force."
              .formatted(count);
    };
  }

  private static String missing(SlaFigures figures) {
    var rules =
        figures.facts().terms().stream()
            .map(it ->
                switch (it.terms().sla().missingData()) {
                  case EXCLUDED -> "left out";
                  case UP -> "counted as up";
                  case DOWN -> "counted as down";
                })
            .distinct()
            .collect(Collectors.joining(", then "));
    return rules.isEmpty() ? "No agreement was in force." : "By the agreement " + rules + ".";
  }

  private static String allowed(SlaFigures figures) {
    var targets =
        figures.facts().terms().stream()
            .map(SlaLines::target)
            .distinct()
            .collect(Collectors.joining(", then "));
    if (targets.isEmpty()) {
      return "No agreement was in force.";
    }
    return "The promise is %s; of %s, rounded down."
        .formatted(
            targets,
            figures.isRunning()
                ? "all of the period that is scheduled, without planned maintenance"
                : "what counts, each part by the promise of its time");
  }

  private static String target(TermsInForce.Period period) {
    return Wording.percent(period.terms().sla().uptimeBasisPoints());
  }
}
