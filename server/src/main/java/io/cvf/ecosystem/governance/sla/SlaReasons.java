package io.cvf.ecosystem.governance.sla;

import static io.cvf.ecosystem.governance.sla.SlaWording.duration;

import io.cvf.ecosystem.governance.sla.SlaReport.Why;
import java.util.List;

/** Why a promise was kept or not, each half by itself, with its figures as people read them. */
final class SlaReasons {

  private SlaReasons() {}

  static List<Why> of(SlaFigures it) {
    return List.of(uptime(it), response(it.responses()));
  }

  private static Why uptime(SlaFigures figures) {
    var total = figures.total();
    return switch (total.uptime()) {
      case NO_DATA -> new Why("NO_DATA", "Nothing was measured.");
      case YES ->
          new Why(
              "UPTIME_KEPT",
              "%s down, %s allowed."
                  .formatted(
                      duration(total.availability().down()), duration(total.allowedSeconds())));
      case NO ->
          new Why(
              "UPTIME_BROKEN",
              "%s down, only %s allowed."
                  .formatted(
                      duration(total.availability().down()), duration(total.allowedSeconds())));
    };
  }

  private static Why response(Responses it) {
    if (it.counted() == 0) {
      return new Why("RESPONSE_KEPT", "No incident had to be answered.");
    }
    var average = it.averageSeconds().orElseThrow();
    var target = it.targetSeconds().orElseThrow();
    return switch (it.answer()) {
      case YES, NO_DATA ->
          new Why(
              "RESPONSE_KEPT",
              "%s on average, %s allowed.".formatted(duration(average), duration(target)));
      case NO ->
          new Why(
              "RESPONSE_BROKEN",
              "%s on average, only %s allowed.".formatted(duration(average), duration(target)));
    };
  }
}
