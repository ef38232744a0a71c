package io.cvf.ecosystem.governance.demo;

import static java.util.Objects.requireNonNull;

import io.cvf.ecosystem.governance.demo.GovernanceScript.DisputeScript;
import io.cvf.ecosystem.governance.disputes.DisputeService;
import io.cvf.ecosystem.platform.access.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Tells what partners quarrel about. */
@Component
@ConditionalOnBooleanProperty("cvf.demo")
class DisputeTeller {

  private final DisputeService disputes;

  DisputeTeller(DisputeService disputes) {
    this.disputes = disputes;
  }

  List<Happening> happenings(DisputeScript script, Map<String, Caller> cast) {
    var caseId = new AtomicReference<String>();
    var happenings = new ArrayList<Happening>();
    happenings.add(
        new Happening(
            script.at(), () -> caseId.set(file(script, requireNonNull(cast.get(script.by()))))));
    var response = script.response();
    if (response != null) {
      var by = requireNonNull(cast.get(response.by()));
      happenings.add(
          new Happening(response.at(), () -> disputes.respond(caseId.get(), response.text(), by)));
    }
    return happenings;
  }

  private String file(DisputeScript script, Caller by) {
    return disputes.file(
        new DisputeService.NewDispute(
            script.claimant(), script.respondent(), script.type(), script.description(), List.of()),
        by);
  }
}
