package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.SkillChanged;
import io.cvf.ecosystem.integrations.manifests.Manifest;
import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.IfMatch;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of versions, which only their publisher's people and staff see. */
@Service
@Transactional
public class SkillDrafts {

  private final Skills skills;
  private final SkillVersions versions;
  private final DatedPrices prices;
  private final SkillAccess access;
  private final PartnerAccess partners;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;
  private final Clock clock;

  SkillDrafts(
      Skills skills,
      SkillVersions versions,
      DatedPrices prices,
      SkillAccess access,
      PartnerAccess partners,
      ApplicationEventPublisher events,
      AuditLog audit,
      Clock clock) {
    this.skills = skills;
    this.versions = versions;
    this.prices = prices;
    this.access = access;
    this.partners = partners;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Drafts the first version of a new skill, or another one of a skill the partner has. Open to the
   * partner's owners and developers, and to maintainers and administrators, who bring in skills for
   * others.
   *
   * @throws Problem 422 {@code invalid-input}; 409 {@code skill-id-taken} when another partner has
   *     or had that name, {@code version-exists}
   */
  public SkillVersion draft(NewVersion wanted, Caller by) {
    var partner = partners.find(wanted.partner());
    requireMayDraft(partner, by);
    var text = DraftText.checked(wanted);
    var now = clock.instant();
    skills.holdName(text.slug());
    var known =
        skills.find(text.slug()).filter(it -> it.slug().equals(text.slug()) || it.isPublic());
    known.ifPresent(it -> requireOwn(it, partner, text.slug()));
    var skill =
        known
            .map(it -> priced(it, wanted.price(), by))
            .orElseGet(() ->
                skills.insert(
                    text.slug(),
                    partner.id(),
                    freeAlias(wanted.manifest()),
                    orFree(wanted),
                    by.id(),
                    now));
    return versions
        .insert(skill.id(), text, wanted.manifest(), by.id(), now)
        .orElseThrow(() -> exists(skill, text.about().version()));
  }

  /** What was submitted or declined is a draft again by it. Open to whom {@link #draft} is. */
  public SkillVersion edit(SkillVersion edited, NewVersion wanted, IfMatch base, Caller by) {
    var skill = access.find(edited.skill());
    requireMayDraft(access.publisher(skill), by);
    var current = versions.lock(edited.id()).orElseThrow(() -> Holding.gone(edited));
    base.require(current.rowVersion());
    current.requireEditable();
    var text = DraftText.checked(wanted);
    requireSameSkill(skill, wanted, text.slug());
    priced(skill, wanted.price(), by);
    try {
      return versions.update(current.id(), text, wanted.manifest());
    } catch (DuplicateKeyException e) {
      throw exists(skill, text.about().version());
    }
  }

  void delete(SkillVersion deleted, Caller by) {
    var skill = access.find(deleted.skill());
    partners.requireDeveloper(access.publisher(skill), by);
    skills.holdName(skill.slug());
    skills.lock(skill.id());
    var current = versions.lock(deleted.id()).orElseThrow(() -> Holding.gone(deleted));
    current.requireEditable();
    if (!versions.delete(current.id())) {
      throw Holding.gone(current);
    }
    skills.removeIfEmpty(skill.id());
    audit.record(
        by.id(), "skill.draft-deleted", skill.subject(), Map.of("version", current.label()), null);
  }

  private void requireMayDraft(Partner partner, Caller by) {
    if (!by.is(Role.MAINTAINER, Role.ADMIN)) {
      partners.requireDeveloper(partner, by);
    }
  }

  /** The price of what can be found already is not changed in passing. */
  private Skill priced(Skill skill, @Nullable BigDecimal price, Caller by) {
    if (price == null || price.compareTo(skill.price()) == 0) {
      return skill;
    }
    if (skill.isPublic()) {
      throw Problem.invalid(
          "/price", "The skill is published: its owner changes its price on its own page.");
    }
    var now = clock.instant();
    prices.set(skill.id(), LocalDate.ofInstant(now, ZoneOffset.UTC), price, by.id(), now);
    skills.touch(skill.id(), now);
    events.publishEvent(new SkillChanged(skill.id()));
    return access.find(skill.id());
  }

  private static BigDecimal orFree(NewVersion wanted) {
    return wanted.price() == null ? BigDecimal.ZERO : wanted.price();
  }

  private @Nullable String freeAlias(Manifest manifest) {
    var alias = manifest.alias();
    if (alias == null) {
      return null;
    }
    skills.holdName(alias);
    return skills.hasAlias(alias) ? null : alias;
  }

  private static void requireOwn(Skill skill, Partner partner, String slug) {
    if (!skill.partner().equals(partner.id())) {
      throw taken(slug);
    }
  }

  private static void requireSameSkill(Skill skill, NewVersion wanted, String slug) {
    if (wanted.declared().slug() != null && !slug.equals(skill.slug())) {
      throw Problem.invalid(
          "/declared/skillId",
          "This is a version of %s. Rename the skill, or draft another one."
              .formatted(skill.slug()));
    }
  }

  static Problem taken(String slug) {
    return Problem.conflict(
        "skill-id-taken",
        "The id is taken",
        "Another publisher has or had a skill called %s. Choose another id.".formatted(slug));
  }

  private static Problem exists(Skill skill, @Nullable String version) {
    return Problem.conflict(
        "version-exists",
        "The version exists already",
        "%s has a version %s. Choose a higher number, or edit its draft."
            .formatted(skill.slug(), version));
  }
}
