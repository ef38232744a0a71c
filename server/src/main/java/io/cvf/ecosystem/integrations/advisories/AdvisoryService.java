package io.cvf.ecosystem.integrations.advisories;

import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.integrations.SkillChanged;
import io.cvf.ecosystem.integrations.SkillPublished;
import io.cvf.ecosystem.integrations.SkillVersionId;
import io.cvf.ecosystem.integrations.manifests.SemanticVersion;
import io.cvf.ecosystem.integrations.manifests.VersionRange;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.integrations.skills.Skill;
import io.cvf.ecosystem.integrations.skills.SkillAccess;
import io.cvf.ecosystem.integrations.skills.VersionFetched;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishing and withdrawing advisories, and seeing to it that they reach whom they concern. */
@Service
@Transactional
public class AdvisoryService {

  private final Advisories advisories;
  private final Warned warned;
  private final AdvisoryNews news;
  private final ExecutorWarnings executors;
  private final SkillAccess access;
  private final PartnerAccess partners;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;
  private final Clock clock;

  AdvisoryService(
      Advisories advisories,
      Warned warned,
      AdvisoryNews news,
      ExecutorWarnings executors,
      SkillAccess access,
      PartnerAccess partners,
      ApplicationEventPublisher events,
      AuditLog audit,
      Clock clock) {
    this.advisories = advisories;
    this.warned = warned;
    this.news = news;
    this.executors = executors;
    this.access = access;
    this.partners = partners;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  public Advisory publish(Skill skill, AdvisoryText text, Caller by) {
    requireMay(skill, by);
    var held = access.lock(skill);
    if (!held.isPublic()) {
      throw Problem.conflict(
          "skill-not-published", "It is not published", "Nobody but you can have a draft.");
    }
    var now = clock.instant();
    var id = advisories.add(held.id(), text, by.id(), now);
    advisories.affect(id, inRange(text.affected(), advisories.published(held.id())));
    var advisory = advisories.find(id).orElseThrow();
    news.tell(advisory, warned.fetchersOf(id, now), now);
    executors.warn(advisory);
    events.publishEvent(new SkillChanged(held.id()));
    audit.record(
        by.id(),
        "skill.advisory-published",
        held.subject(),
        Map.of("advisory", id, "affected", text.affected().toString()),
        text.title());
    return advisories.find(id).orElseThrow();
  }

  public Advisory withdraw(UUID id, @Nullable String reason, Caller by) {
    var why = Reason.checked(reason);
    var advisory = found(id);
    var skill = access.find(advisory.skill());
    requireMay(skill, by);
    if (!advisories.withdraw(id, why, by.id(), clock.instant())) {
      throw Problem.conflict(
          "advisory-withdrawn", "It is withdrawn already", "Publish another one if it is needed.");
    }
    events.publishEvent(new SkillChanged(skill.id()));
    audit.record(by.id(), "skill.advisory-withdrawn", skill.subject(), Map.of("advisory", id), why);
    return found(id);
  }

  /** A publisher warns of its own; maintainers, certifiers and moderators of any. */
  boolean may(Skill skill, @Nullable Caller by) {
    return by != null
        && (by.is(Role.MAINTAINER, Role.CERTIFIER, Role.MODERATOR)
            || partners
                .position(access.publisher(skill), by)
                .filter(it -> it == Position.OWNER || it == Position.DEVELOPER)
                .isPresent());
  }

  /** In the transaction that publishes it: a later version may be affected too. */
  @EventListener
  void compare(SkillPublished published) {
    var versions = advisories.published(published.skill());
    versions.values().removeIf(it -> !it.equals(published.version()));
    for (var open : advisories.openRanges(published.skill()).entrySet()) {
      var range = VersionRange.parse(open.getValue()).orElseThrow();
      advisories.affect(open.getKey(), inRange(range, versions));
    }
  }

  /** Whoever fetches a version that is warned of is told as well. */
  @ApplicationModuleListener
  void tell(VersionFetched fetched) {
    var now = clock.instant();
    for (var id : warned.news(fetched.version(), fetched.member(), now)) {
      advisories.find(id).ifPresent(it -> news.tell(it, List.of(fetched.member()), now));
    }
  }

  private Advisory found(UUID id) {
    return advisories
        .find(id)
        .orElseThrow(() ->
            Problem.notFound("advisory-not-found", "No such advisory", "No advisory has this id."));
  }

  private void requireMay(Skill skill, Caller by) {
    if (!may(skill, by)) {
      throw Problem.forbidden(
          "Advisories come from the skill's owners and developers, and from staff.");
    }
  }

  private static List<SkillVersionId> inRange(
      VersionRange range, Map<SkillVersionId, String> versions) {
    return versions.entrySet().stream()
        .filter(it -> SemanticVersion.parse(it.getValue()).filter(range::contains).isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }
}
