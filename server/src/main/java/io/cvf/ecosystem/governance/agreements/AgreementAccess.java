package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.documents.Side;
import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds agreements, and says who acts for which side. */
@Component
class AgreementAccess {

  private final Agreements agreements;
  private final PartnerDirectory partners;
  private final OrganisationDirectory organisations;

  AgreementAccess(
      Agreements agreements, PartnerDirectory partners, OrganisationDirectory organisations) {
    this.agreements = agreements;
    this.partners = partners;
    this.organisations = organisations;
  }

  /** 404 {@code agreement-not-found}. */
  Agreement find(AgreementId id) {
    return agreements.find(id).orElseThrow(AgreementProblems::notFound);
  }

  PartnerDirectory.Entry partner(PartnerId id) {
    return partners.find(id.toString());
  }

  /** Staff and the partner's people; 403 for anybody else. */
  Agreement readable(AgreementId id, Caller caller) {
    var agreement = find(id);
    requireReader(agreement.partner(), caller);
    return agreement;
  }

  void requireReader(PartnerId partner, Caller caller) {
    if (!caller.isStaff()) {
      partners.requireInsider(partner, caller);
    }
  }

  /** The partners whose agreements the caller may read; null for all of them. */
  @Nullable Collection<PartnerId> readable(Caller caller) {
    return caller.isStaff()
        ? null
        : partners
            .ofOrganisations(organisations.organisationsOf(caller.id()).keySet())
            .values()
            .stream()
            .map(PartnerDirectory.Entry::id)
            .toList();
  }

  /**
   * An owner acts for the partner, a maintainer for the platform, unless one of the partner's
   * people shares an organisation with them. 403 for anybody else.
   */
  Side requireSide(PartnerId partner, Caller caller) {
    if (partners.isInsider(partner, caller)) {
      partners.requireOwner(partner, caller);
      return Side.PARTNER;
    }
    if (!caller.is(Role.MAINTAINER)) {
      throw Problem.forbidden("Only owners of the partner and maintainers do this.");
    }
    partners.requireImpartial(partner, caller);
    return Side.PLATFORM;
  }

  /** Like {@link #requireSide}, as a question. */
  Optional<Side> side(PartnerDirectory.Entry partner, Caller caller) {
    var position = organisations.position(partner.organisation(), caller.id());
    if (position.isPresent()) {
      return position.filter(Position.OWNER::equals).map(_ -> Side.PARTNER);
    }
    return caller.is(Role.MAINTAINER) && partners.isImpartial(partner.id(), caller.id())
        ? Optional.of(Side.PLATFORM)
        : Optional.empty();
  }

  /** 409 {@code partner-terminated}. */
  static void requireAlive(PartnerDirectory.Entry partner) {
    if (partner.status() == PartnerStatus.TERMINATED) {
      throw AgreementProblems.partnerTerminated(partner.name());
    }
  }
}
