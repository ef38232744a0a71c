package io.cvf.ecosystem.integrations.partners;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.integrations.PartnerChanged;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.partners.PartnerLifecycle.Decision;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registering partners and changing what they say of themselves. */
@Service
public class PartnerService {

  /** With none of these a score stands, or could come back, that was reached in a category. */
  private static final Set<PartnerStatus> MAY_CHANGE_CATEGORY =
      EnumSet.of(PartnerStatus.REGISTERED, PartnerStatus.EXPIRED);

  private final Partners partners;
  private final PartnerAccess access;
  private final PartnerDecisions decisions;
  private final Websites websites;
  private final OrganisationDirectory organisations;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;
  private final Clock clock;

  PartnerService(
      Partners partners,
      PartnerAccess access,
      PartnerDecisions decisions,
      Websites websites,
      OrganisationDirectory organisations,
      ApplicationEventPublisher events,
      AuditLog audit,
      Clock clock) {
    this.partners = partners;
    this.access = access;
    this.decisions = decisions;
    this.websites = websites;
    this.organisations = organisations;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param organisation slug of one the caller owns
   */
  @Transactional
  public Partner register(String organisation, String slug, PartnerText text, Caller caller) {
    var owner = ownOrganisation(organisation, caller);
    var now = clock.instant();
    var partner =
        partners.add(slug, text, owner.id(), now).orElseThrow(() -> taken(slug, text, owner));
    websites.begin(partner.id(), WebsiteToken.random());
    decisions.add(
        partner.id(),
        null,
        PartnerStatus.REGISTERED,
        Decision.by(caller.id(), "Registered by %s.".formatted(owner.name())),
        now);
    audit.record(
        caller.id(),
        "partner.registered",
        partner.subject(),
        Map.of("organisation", owner.slug(), "category", text.category()),
        null);
    events.publishEvent(new PartnerChanged(partner.id()));
    return partner;
  }

  /** Whether there is no partner yet, not even one that has ended. */
  public boolean nobodyRegistered() {
    return partners.none();
  }

  private OrganisationDirectory.Entry ownOrganisation(String slug, Caller caller) {
    var organisation =
        organisations
            .find(slug)
            .orElseThrow(() ->
                Problem.notFound(
                    "organisation-not-found",
                    "No such organisation",
                    "No organisation is called " + slug + "."));
    var isOwner =
        organisations
            .position(organisation.id(), caller.id())
            .filter(Position.OWNER::equals)
            .isPresent();
    if (!isOwner) {
      throw Problem.forbidden("Only an owner of %s registers it.".formatted(organisation.name()));
    }
    return organisation;
  }

  private Problem taken(String slug, PartnerText text, OrganisationDirectory.Entry organisation) {
    if (partners.hasOrganisation(organisation.id())) {
      return Problem.conflict(
          "organisation-is-partner",
          "It is a partner already",
          "%s is registered; an organisation is one partner.".formatted(organisation.name()));
    }
    return partners.find(slug).isPresent()
        ? Problem.conflict(
                "slug-taken", "The slug is taken", "Choose another slug than " + slug + ".")
            .at("/slug", "This slug is taken.")
        : nameTaken(text);
  }

  private static Problem nameTaken(PartnerText text) {
    return Problem.conflict(
            "name-taken",
            "The name is taken",
            "A partner has the name %s, or one that looks like it.".formatted(text.name()))
        .at("/name", "Choose a name that nobody takes for another's.");
  }

  /** A changed website has to be shown to be its own again. */
  @Transactional
  Partner edit(String slugOrId, PartnerText text, long base, Caller caller) {
    var partner = access.lock(access.find(slugOrId).id());
    access.requireOwner(partner, caller);
    requireAlive(partner);
    if (partner.version() != base) {
      throw Problem.stale(partner.version());
    }
    if (partner.category() != text.category() && !MAY_CHANGE_CATEGORY.contains(partner.status())) {
      throw Problem.conflict(
          "category-certified",
          "The category is certified",
          "%s was certified as %s, which does not hold for another category."
              .formatted(partner.name(), partner.category()));
    }
    if (!partners.update(partner.id(), text)) {
      throw nameTaken(text);
    }
    if (!partner.website().equals(text.website())) {
      websites.restart(partner.id(), WebsiteToken.random());
    }
    audit.record(caller.id(), "partner.edited", partner.subject(), Map.of(), null);
    events.publishEvent(new PartnerChanged(partner.id()));
    return access.find(partner.id());
  }

  static void requireAlive(Partner partner) {
    if (partner.status() == PartnerStatus.TERMINATED) {
      throw Problem.conflict(
          "partner-terminated",
          "The partnership has ended",
          "%s is no longer a partner; nothing of it changes.".formatted(partner.name()));
    }
  }
}
