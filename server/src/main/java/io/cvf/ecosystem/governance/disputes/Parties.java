package io.cvf.ecosystem.governance.disputes;

import static java.util.stream.Collectors.toSet;

import io.cvf.ecosystem.identity.Affiliations;
import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.identity.StaffDirectory;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Who the parties of a dispute are, who acts for one and who may judge them. A partner acts through
 * its organisation; for the platform its maintainers act.
 */
@Component
class Parties {

  static final String PLATFORM_SLUG = "cvf";
  private static final String PLATFORM_NAME = "CVF";

  static final Set<Position> OWNERS = EnumSet.of(Position.OWNER);
  static final Set<Position> DEVELOPERS = EnumSet.of(Position.OWNER, Position.DEVELOPER);
  static final Set<Position> ANYBODY = EnumSet.allOf(Position.class);

  private final PartnerDirectory partners;
  private final OrganisationDirectory organisations;
  private final Affiliations affiliations;
  private final StaffDirectory staff;

  Parties(
      PartnerDirectory partners,
      OrganisationDirectory organisations,
      Affiliations affiliations,
      StaffDirectory staff) {
    this.partners = partners;
    this.organisations = organisations;
    this.affiliations = affiliations;
    this.staff = staff;
  }

  /** Empty when nobody is called that; the platform is not found here. */
  Optional<Party> find(String slug) {
    return partner(slug)
        .map(it -> new Party(it.organisation(), it.id()))
        .or(() -> organisations.find(slug).map(it -> of(it.id())));
  }

  private Optional<PartnerDirectory.Entry> partner(String slug) {
    try {
      return Optional.of(partners.find(slug));
    } catch (Problem problem) {
      if (problem.status() != HttpStatus.NOT_FOUND) {
        throw problem;
      }
      return Optional.empty();
    }
  }

  private Party of(OrganisationId organisation) {
    var partner = partners.ofOrganisations(List.of(organisation)).get(organisation);
    return new Party(organisation, partner == null ? null : partner.id());
  }

  /** Whom to tell of what concerns the party. */
  Set<MemberId> people(Party party) {
    var organisation = party.organisation();
    return organisation == null
        ? staff.holding(Role.MAINTAINER)
        : organisations.people(organisation).keySet();
  }

  /** Whether the caller may do for that side what those positions do. */
  boolean acts(Dispute dispute, Side side, Caller caller, Set<Position> positions) {
    return acts(dispute.party(side), dispute.party(side.other()), caller, positions);
  }

  boolean acts(Party party, Party opponent, Caller caller, Set<Position> positions) {
    var organisation = party.organisation();
    return organisation == null
        ? caller.is(Role.MAINTAINER) && isImpartial(opponent, caller.id())
        : organisations.position(organisation, caller.id()).filter(positions::contains).isPresent();
  }

  /** 403 unless {@link #acts}. */
  void require(Dispute dispute, Side side, Caller caller, Set<Position> positions) {
    if (!acts(dispute, side, caller, positions)) {
      var name = names(List.of(dispute.party(side))).of(dispute.party(side)).name();
      throw Problem.forbidden(
          "Only %s does this for %s.".formatted(called(dispute.party(side), positions), name));
    }
  }

  static String called(Party party, Set<Position> positions) {
    if (party.organisation() == null) {
      return "an impartial maintainer";
    }
    if (positions.equals(OWNERS)) {
      return "one of its owners";
    }
    return positions.equals(DEVELOPERS) ? "one of its owners or developers" : "one of its people";
  }

  /** The side the caller belongs to; null for everyone else. */
  @Nullable Side side(Dispute dispute, Caller caller) {
    for (var side : Side.values()) {
      if (acts(dispute, side, caller, ANYBODY)) {
        return side;
      }
    }
    return null;
  }

  /** The side the caller acts for in one of those positions; 403 when it is neither. */
  Side requireSide(Dispute dispute, Caller caller, Set<Position> positions) {
    for (var side : Side.values()) {
      if (acts(dispute, side, caller, positions)) {
        return side;
      }
    }
    throw Problem.forbidden(
        "Only %s of the two parties does this."
            .formatted(positions.equals(OWNERS) ? "an owner" : "somebody"));
  }

  Set<OrganisationId> organisationsOf(Caller caller) {
    return organisations.organisationsOf(caller.id()).keySet();
  }

  boolean isImpartial(Dispute dispute, MemberId judge) {
    return isImpartial(dispute.claimant(), judge) && isImpartial(dispute.respondent(), judge);
  }

  /** 403 {@code conflict-of-interest} where one of the parties is the caller's. */
  void requireImpartial(Dispute dispute, Caller judge) {
    for (var side : Side.values()) {
      var party = dispute.party(side);
      if (!isImpartial(party, judge.id())) {
        throw DisputeProblems.conflictOfInterest(names(List.of(party)).of(party).name());
      }
    }
  }

  /** Neither one of its people nor in another organisation with one of them. */
  boolean isImpartial(Party party, MemberId judge) {
    var organisation = party.organisation();
    if (organisation == null) {
      return true;
    }
    var people = organisations.people(organisation).keySet();
    return !people.contains(judge) && !affiliations.any(judge, people);
  }

  /** A party as it is shown. */
  @Schema(name = "DisputeParty")
  record Named(
      Party.Kind kind,
      @Schema(description = "Of the partner or the organisation; cvf for the platform.")
          String slug,
      String name) {}

  /** The names of some parties. */
  record Names(
      Map<PartnerId, PartnerDirectory.Entry> partners,
      Map<OrganisationId, OrganisationDirectory.Entry> organisations) {

    Names {
      partners = Map.copyOf(partners);
      organisations = Map.copyOf(organisations);
    }

    Named of(Party party) {
      var partner = party.partner() == null ? null : partners.get(party.partner());
      if (partner != null) {
        return new Named(Party.Kind.PARTNER, partner.slug(), partner.name());
      }
      if (party.organisation() == null) {
        return new Named(Party.Kind.PLATFORM, PLATFORM_SLUG, PLATFORM_NAME);
      }
      var organisation = Objects.requireNonNull(organisations.get(party.organisation()));
      return new Named(Party.Kind.ORGANISATION, organisation.slug(), organisation.name());
    }
  }

  /** In two queries for a whole list. */
  Names names(Collection<Party> parties) {
    return new Names(
        partners.of(ids(parties.stream().map(Party::partner))),
        organisations.entries(ids(parties.stream().map(Party::organisation))));
  }

  Names namesOf(Collection<Dispute> disputes) {
    return names(
        disputes.stream().flatMap(it -> Stream.of(it.claimant(), it.respondent())).toList());
  }

  private static <T> Set<T> ids(Stream<? extends @Nullable T> ids) {
    return ids.<T>mapMulti(
            (id, found) -> {
              if (id != null) {
                found.accept(id);
              }
            })
        .collect(toSet());
  }
}
