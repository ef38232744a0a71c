package io.cvf.ecosystem.integrations.requirements;

import io.cvf.ecosystem.community.PolicyChangeAccepted;
import io.cvf.ecosystem.integrations.requirements.KnownSet.Source;
import io.cvf.ecosystem.platform.audit.AuditLog;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the next requirement set of what the community accepted. */
@Component
class RequirementAdoption {

  private static final Logger log = LoggerFactory.getLogger(RequirementAdoption.class);

  private final KnownSets sets;
  private final RequirementSets requirements;
  private final RequirementNews news;
  private final AuditLog audit;
  private final JsonMapper json;

  RequirementAdoption(
      KnownSets sets,
      RequirementSets requirements,
      RequirementNews news,
      AuditLog audit,
      JsonMapper json) {
    this.sets = sets;
    this.requirements = requirements;
    this.news = news;
    this.audit = audit;
    this.json = json;
  }

  /** Told twice of the same RFC, it stays one set. */
  @ApplicationModuleListener(id = "integrations.requirement-sets")
  void adopt(PolicyChangeAccepted accepted) {
    if (!accepted.kind().equals(RequirementChangeRules.KIND)) {
      return;
    }
    var reading = RequirementChangeReader.read(json.readTree(accepted.document()));
    if (!reading.problems().isEmpty()) {
      log.error("RFC {} cannot be carried out: {}", accepted.number(), reading.problems());
      return;
    }
    var change = reading.change();
    var source =
        new Source(
            accepted.rfc().value(), accepted.number(), accepted.title(), accepted.acceptedAt());
    var title = change.title() == null ? accepted.title() : change.title();
    var number = sets.add(title, accepted.effectiveOn(), accepted.document(), source);
    if (number.isEmpty()) {
      return;
    }
    audit.record(
        null,
        "requirement-set.adopted",
        "requirement-set:" + number.getAsInt(),
        Map.of("rfc", accepted.number(), "effectiveOn", accepted.effectiveOn().toString()),
        null);
    news.tell(requirements.history().find(number.getAsInt()).orElseThrow());
  }
}
