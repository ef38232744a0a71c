package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/alertmanager")
@Tag(name = "Monitors")
class AlertmanagerController {

  private final AlertIntake intake;
  private final JsonMapper json;
  private final Clock clock;

  AlertmanagerController(AlertIntake intake, JsonMapper json, Clock clock) {
    this.intake = intake;
    this.json = json;
    this.clock = clock;
  }

  @Schema(name = "AlertsReceipt")
  record Receipt(int accepted, List<IgnoredAlert> ignored) {}

  @Schema(name = "IgnoredAlert")
  record IgnoredAlert(@Nullable String monitor, @Nullable String fingerprint, String why) {
    static IgnoredAlert of(AlertDelivery.Ignored it) {
      return new IgnoredAlert(it.monitor(), it.fingerprint(), it.why());
    }
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @AllowedTo(
      value = {Role.MAINTAINER, Role.ADMIN},
      scope = Scope.ALERTS)
  @Operation(
      summary = "Take what the operator's Alertmanager tells",
      description =
          """
          A receiver for Alertmanager's webhook (version 4), with a token of the scope ALERTS. The \
          label `cvf_monitor` names a monitor of the kind ALERTS by its id or as \
          `partner/monitor-name`. An alert named `Watchdog`, or with the label \
          `cvf_heartbeat="true"`, only says that somebody looks. At most 1 MiB and 1,000 alerts.\
          """)
  Receipt take(@RequestBody byte[] body) {
    var taken = intake.take(AlertDelivery.read(body, json, clock.instant()));
    return new Receipt(taken.accepted(), taken.ignored().stream().map(IgnoredAlert::of).toList());
  }
}
