package io.cvf.ecosystem.metering.usage;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.metering.MarketplaceNames;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a question is about, for those who may ask it. */
@Component
class UsageAccess {

  private final UsageScopes scopes;
  private final MarketplaceNames names;
  private final OrganisationDirectory organisations;

  UsageAccess(UsageScopes scopes, MarketplaceNames names, OrganisationDirectory organisations) {
    this.scopes = scopes;
    this.names = names;
    this.organisations = organisations;
  }

  /**
   * A partner's people see executions of its skills, an organisation's people its own; finance,
   * maintainers and administrators all. 404 for who or what is not there, 403 for others.
   */
  UsageScope scope(UsageFilter filter, Caller caller) {
    var publisher = filter.partner() == null ? null : names.publisher(filter.partner());
    var consumer = filter.organisation() == null ? null : organisation(filter.organisation());
    requireMay(publisher, consumer, caller);
    var skill = filter.skill() == null ? null : skill(filter.skill()).id();
    if (filter.version() != null && skill == null) {
      throw Problem.invalid("/skill", "Name the skill that version belongs to.");
    }
    return scope(publisher, consumer, skill, filter.version());
  }

  /** 404 {@code skill-not-found} also for what was never published. */
  UsageScopes.Skill skill(String slugOrId) {
    return scopes
        .skill(slugOrId)
        .orElseThrow(() ->
            Problem.notFound(
                "skill-not-found", "No such skill", "No skill is called " + slugOrId + "."));
  }

  /** Of a skill, everyone's. */
  UsageScope everyonesOf(UsageScopes.Skill skill) {
    return scope(null, null, skill.id(), null);
  }

  private UsageScope scope(
      @Nullable OrganisationId publisher,
      @Nullable OrganisationId consumer,
      @Nullable UUID skill,
      @Nullable String version) {
    var narrowed = publisher != null || skill != null;
    var subjects = narrowed ? scopes.subjects(publisher, skill, version) : null;
    if (consumer == null) {
      return new UsageScope(subjects, null);
    }
    return scopes
        .consumer(consumer)
        .map(number -> new UsageScope(subjects, number))
        .orElse(UsageScope.NOTHING);
  }

  private OrganisationId organisation(String slug) {
    return organisations
        .find(slug)
        .orElseThrow(() ->
            Problem.notFound(
                "organisation-not-found",
                "No such organisation",
                "No organisation is called " + slug + "."))
        .id();
  }

  private void requireMay(
      @Nullable OrganisationId publisher, @Nullable OrganisationId consumer, Caller caller) {
    if (!caller.is(Role.FINANCE, Role.MAINTAINER, Role.ADMIN)
        && !isOneOf(publisher, caller)
        && !isOneOf(consumer, caller)) {
      throw Problem.forbidden(
          "Name your partner or your organisation: usage is for its people, and for staff.");
    }
  }

  private boolean isOneOf(@Nullable OrganisationId organisation, Caller caller) {
    return organisation != null && organisations.position(organisation, caller.id()).isPresent();
  }
}
