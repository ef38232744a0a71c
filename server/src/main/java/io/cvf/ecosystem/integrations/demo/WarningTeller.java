package io.cvf.ecosystem.integrations.demo;

import static java.util.Objects.requireNonNull;

import io.cvf.ecosystem.integrations.SkillVersionId;
import io.cvf.ecosystem.integrations.advisories.AdvisoryService;
import io.cvf.ecosystem.integrations.advisories.AdvisoryText;
import io.cvf.ecosystem.integrations.checks.CheckAppeals;
import io.cvf.ecosystem.integrations.demo.SkillScript.Event;
import io.cvf.ecosystem.integrations.skills.Skill;
import io.cvf.ecosystem.platform.access.Caller;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Tells of advisories, and of objections to what a check found. */
@Component
@ConditionalOnBooleanProperty("cvf.demo")
class WarningTeller {

  private final AdvisoryService advisories;
  private final CheckAppeals appeals;

  WarningTeller(AdvisoryService advisories, CheckAppeals appeals) {
    this.advisories = advisories;
    this.appeals = appeals;
  }

  Telling begin() {
    return new Telling();
  }

  /** What one skill was warned of, by title. */
  final class Telling {

    private final Map<String, UUID> published = new HashMap<>();

    void advise(Skill skill, Event event, Caller by) {
      var text =
          AdvisoryText.checked(
              event.title(), event.severity(), event.text(), event.affected(), event.fixedIn());
      published.put(text.title(), advisories.publish(skill, text, by).id());
    }

    void withdraw(Event event, Caller by) {
      advisories.withdraw(requireNonNull(published.get(event.title())), event.reason(), by);
    }

    void appeal(SkillVersionId version, Event event, Caller by) {
      appeals.file(version, requireNonNull(event.check()), event.text(), by);
    }
  }
}
