package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.SkillChanged;
import io.cvf.ecosystem.integrations.checks.PublishedNames;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.metering.MeteredSubjects;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What its publisher decides about a skill as a whole: its name, its end. */
@Service
@Transactional
public class SkillService {

  private final Skills skills;
  private final SkillVersions versions;
  private final Holding holding;
  private final Replacements replacements;
  private final PublishedNames names;
  private final MeteredSubjects metered;
  private final PartnerAccess partners;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;
  private final Clock clock;

  SkillService(
      Skills skills,
      SkillVersions versions,
      Holding holding,
      Replacements replacements,
      PublishedNames names,
      MeteredSubjects metered,
      PartnerAccess partners,
      ApplicationEventPublisher events,
      AuditLog audit,
      Clock clock) {
    this.skills = skills;
    this.versions = versions;
    this.holding = holding;
    this.replacements = replacements;
    this.names = names;
    this.metered = metered;
    this.partners = partners;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /** The old name leads to the new one for ever, and nobody else gets it. */
  public Skill rename(Skill skill, @Nullable String wanted, Caller by) {
    var slug = slug(wanted);
    skills.holdName(slug);
    var held = holding.hold(skill);
    partners.requireOwner(partners.find(held.partner()), by);
    if (slug.equals(held.slug())) {
      return held;
    }
    if (skills.find(slug).filter(it -> !it.id().equals(held.id())).isPresent()) {
      throw SkillDrafts.taken(slug);
    }
    var latest = held.latest();
    if (latest != null) {
      var name = versions.find(latest).orElseThrow().about().name();
      names.requireDistinct(held.partner(), slug, name);
      names.keep(held.id(), slug, name);
    }
    skills.rename(held, slug, clock.instant());
    if (held.isPublic()) {
      metered.rename(held.id().value(), slug);
    }
    events.publishEvent(new SkillChanged(held.id()));
    audit.record(by.id(), "skill.renamed", held.subject(), Map.of("to", slug), null);
    return skills.find(held.id()).orElseThrow();
  }

  public void deprecate(
      Skill skill, @Nullable String message, @Nullable String replacement, Caller by) {
    var held = holding.hold(skill);
    partners.requireDeveloper(partners.find(held.partner()), by);
    var deprecation = replacements.checked(held, null, message, replacement, clock.instant());
    skills.deprecate(held.id(), deprecation, clock.instant());
    events.publishEvent(new SkillChanged(held.id()));
    audit.record(by.id(), "skill.deprecated", held.subject(), Map.of(), deprecation.message());
  }

  void undeprecate(Skill skill, Caller by) {
    var held = holding.hold(skill);
    partners.requireDeveloper(partners.find(held.partner()), by);
    skills.deprecate(held.id(), null, clock.instant());
    events.publishEvent(new SkillChanged(held.id()));
    audit.record(by.id(), "skill.undeprecated", held.subject(), Map.of(), null);
  }

  private static String slug(@Nullable String wanted) {
    var slug = wanted == null ? "" : wanted.strip();
    if (!DraftText.isSlug().test(slug)) {
      throw Problem.invalid("/skillId", DraftText.SLUG_RULE);
    }
    return slug;
  }
}
