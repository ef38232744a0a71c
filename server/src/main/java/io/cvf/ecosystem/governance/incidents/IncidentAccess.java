package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.PartnerUsers;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may know of a partner's incidents, and who does what about them. */
@Component
class IncidentAccess {

  private final PartnerDirectory partners;
  private final PartnerUsers users;
  private final OrganisationDirectory organisations;

  IncidentAccess(
      PartnerDirectory partners, PartnerUsers users, OrganisationDirectory organisations) {
    this.partners = partners;
    this.users = users;
    this.organisations = organisations;
  }

  /** What somebody is to a partner. Its own people are never its staff. */
  enum Standing {
    /** An owner or a developer, who act for it. */
    ACTING,
    /** One of its people who only reads. */
    INSIDER,
    /** A maintainer or an administrator who has nothing to do with it. */
    GOVERNING,
    STAFF,
    CONSUMER;

    boolean isPartner() {
      return this == ACTING || this == INSIDER;
    }

    /** Whether they read what is not for everybody. */
    boolean readsAll() {
      return this != CONSUMER;
    }

    boolean answers() {
      return this == ACTING || this == GOVERNING;
    }
  }

  /** Empty for those who may not know. */
  Optional<Standing> standing(PartnerId id, Caller caller) {
    var partner = partners.find(id.toString());
    var position = organisations.position(partner.organisation(), caller.id());
    if (position.isPresent()) {
      return position.map(it -> it == Position.FINANCE ? Standing.INSIDER : Standing.ACTING);
    }
    if (caller.isStaff()) {
      var governs = caller.is(Role.MAINTAINER, Role.ADMIN) && partners.isImpartial(id, caller.id());
      return Optional.of(governs ? Standing.GOVERNING : Standing.STAFF);
    }
    return users.uses(id, caller.id()) ? Optional.of(Standing.CONSUMER) : Optional.empty();
  }

  /** 404 {@code incident-not-found} for those who may not know of it. */
  Standing require(Incident incident, Caller caller) {
    return standing(incident.partner(), caller)
        .orElseThrow(() -> IncidentProblems.notFound(incident.id()));
  }

  static void requireAnswering(Standing standing) {
    if (!standing.answers()) {
      throw Problem.forbidden(
          "Only owners and developers of the partner and impartial maintainers do this.");
    }
  }

  static void requireGoverning(Standing standing) {
    if (standing != Standing.GOVERNING) {
      throw Problem.forbidden(
          "Only maintainers and administrators who have nothing to do with the partner do this.");
    }
  }

  /** The partners whose incidents the caller may know of; null for all of them. */
  @Nullable Collection<PartnerId> known(Caller caller) {
    if (caller.isStaff()) {
      return null;
    }
    var known = new HashSet<>(users.usedBy(caller.id()));
    partners
        .ofOrganisations(organisations.organisationsOf(caller.id()).keySet())
        .values()
        .forEach(it -> known.add(it.id()));
    return known;
  }
}
