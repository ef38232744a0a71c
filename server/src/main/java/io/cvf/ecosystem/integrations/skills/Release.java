package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.SkillChanged;
import io.cvf.ecosystem.integrations.SkillPublished;
import io.cvf.ecosystem.integrations.checks.PublishedNames;
import io.cvf.ecosystem.integrations.skills.Holding.Held;
import io.cvf.ecosystem.metering.MeteredSubjects;
import io.cvf.ecosystem.metering.MeteredSubjects.Subject;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a version public, and all that follows from it, in the transaction that decided so. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Release {

  private final Skills skills;
  private final VersionMoves moves;
  private final PublishedNames names;
  private final MeteredSubjects metered;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;
  private final Clock clock;

  Release(
      Skills skills,
      VersionMoves moves,
      PublishedNames names,
      MeteredSubjects metered,
      ApplicationEventPublisher events,
      AuditLog audit,
      Clock clock) {
    this.skills = skills;
    this.moves = moves;
    this.names = names;
    this.metered = metered;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  void publish(Held held, Caller by) {
    var now = clock.instant();
    var skill = held.skill();
    var version = held.version();
    var risk = PublicationRules.risk(version);
    moves.publish(version.id(), by.id(), now);
    settle(held);
    names.keep(skill.id(), skill.slug(), version.about().name());
    metered.register(
        List.of(
            new Subject(
                skill.id().value(),
                skill.slug(),
                version.label(),
                risk.number(),
                held.partner().organisation())));
    audit.record(
        by.id(),
        "skill.published",
        skill.subject(),
        Map.of("version", version.label(), "risk", risk, "sha256", version.source().sha256()),
        null);
    events.publishEvent(
        new SkillPublished(skill.id(), skill.partner(), version.label(), risk, now));
  }

  /** After a version came or went: the latest one, the partner's count, and those who listen. */
  void settle(Held held) {
    skills.settle(held.skill().id(), clock.instant());
    skills.countActive(held.partner().id());
    events.publishEvent(new SkillChanged(held.skill().id()));
  }
}
