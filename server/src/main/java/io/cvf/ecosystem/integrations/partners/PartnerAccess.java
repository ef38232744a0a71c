package io.cvf.ecosystem.integrations.partners;

import io.cvf.ecosystem.identity.Affiliations;
import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.problems.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Finds partners, and says who may act for one and who may judge it. */
@Service
public class PartnerAccess {

  private final Partners partners;
  private final OrganisationDirectory organisations;
  private final Affiliations affiliations;

  PartnerAccess(Partners partners, OrganisationDirectory organisations, Affiliations affiliations) {
    this.partners = partners;
    this.organisations = organisations;
    this.affiliations = affiliations;
  }

  /** By slug or id; 404 {@code partner-not-found}. */
  public Partner find(String slugOrId) {
    return partners.find(slugOrId).orElseThrow(() -> notFound(slugOrId));
  }

  /** 404 {@code partner-not-found}. */
  public Partner find(PartnerId id) {
    return partners.find(id).orElseThrow(() -> notFound(id.toString()));
  }

  /** Kept from everyone else until this transaction ends; 404 {@code partner-not-found}. */
  public Partner lock(PartnerId id) {
    return partners.lock(id).orElseThrow(() -> notFound(id.toString()));
  }

  /** All that are not terminated, by slug. */
  public List<Partner> active() {
    return partners.active();
  }

  /** Empty for a visitor, and for a member who does not belong to it. */
  public Optional<Position> position(Partner partner, @Nullable Caller caller) {
    return caller == null
        ? Optional.empty()
        : organisations.position(partner.organisation(), caller.id());
  }

  /** Everyone of its organisation. */
  public Set<MemberId> people(Partner partner) {
    return organisations.people(partner.organisation()).keySet();
  }

  public void requireInsider(Partner partner, Caller caller) {
    require(position(partner, caller).isPresent(), partner, "one of its people");
  }

  /** An owner or a developer, who publish its skills and prove what it can. */
  public void requireDeveloper(Partner partner, Caller caller) {
    var may =
        position(partner, caller)
            .filter(it -> it == Position.OWNER || it == Position.DEVELOPER)
            .isPresent();
    require(may, partner, "one of its owners or developers");
  }

  public void requireOwner(Partner partner, Caller caller) {
    var may = position(partner, caller).filter(Position.OWNER::equals).isPresent();
    require(may, partner, "one of its owners");
  }

  /**
   * Nobody judges where their own organisation is concerned: not the partner's people, and nobody
   * who shares another organisation with one of them.
   */
  public boolean isImpartial(Partner partner, MemberId judge) {
    var people = people(partner);
    return !people.contains(judge) && !affiliations.any(judge, people);
  }

  /** 403 {@code conflict-of-interest} unless {@link #isImpartial}. */
  public void requireImpartial(Partner partner, Caller judge) {
    if (!isImpartial(partner, judge.id())) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "conflict-of-interest",
          "Your own organisation is concerned",
          "You share an organisation with %s. Leave the decision to somebody else."
              .formatted(partner.name()));
    }
  }

  private static void require(boolean may, Partner partner, String who) {
    if (!may) {
      throw Problem.forbidden("Only %s does this for %s.".formatted(who, partner.name()));
    }
  }

  private static Problem notFound(String slugOrId) {
    return Problem.notFound(
        "partner-not-found", "No such partner", "No partner is called " + slugOrId + ".");
  }
}
