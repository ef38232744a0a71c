package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.SkillChanged;
import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.metering.MeteredSubjects;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Giving a skill to another partner: one owner offers, one of the other's accepts. */
@Service
@Transactional
public class Ownership {

  private final Skills skills;
  private final Transfers transfers;
  private final Holding holding;
  private final PriceService prices;
  private final PartnerAccess partners;
  private final MeteredSubjects metered;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;
  private final Clock clock;

  Ownership(
      Skills skills,
      Transfers transfers,
      Holding holding,
      PriceService prices,
      PartnerAccess partners,
      MeteredSubjects metered,
      ApplicationEventPublisher events,
      AuditLog audit,
      Clock clock) {
    this.skills = skills;
    this.transfers = transfers;
    this.holding = holding;
    this.prices = prices;
    this.partners = partners;
    this.metered = metered;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  public void offer(Skill skill, Partner recipient, Caller by) {
    var held = holding.hold(skill);
    partners.requireOwner(partners.find(held.partner()), by);
    if (recipient.id().equals(held.partner()) || recipient.status() == PartnerStatus.TERMINATED) {
      throw Problem.invalid("/partner", "Name another partner, which is still one.");
    }
    transfers.offer(skill.id(), recipient.id(), by.id(), clock.instant());
    audit.record(
        by.id(), "skill.transfer-offered", held.subject(), Map.of("to", recipient.slug()), null);
  }

  void cancel(Skill skill, Caller by) {
    var held = holding.hold(skill);
    partners.requireOwner(partners.find(held.partner()), by);
    if (!transfers.remove(skill.id())) {
      throw notOffered(skill);
    }
    audit.record(by.id(), "skill.transfer-cancelled", held.subject(), Map.of(), null);
  }

  /** What is published needs a certified publisher, and a price an agreement, before and after. */
  public void accept(Skill skill, Caller by) {
    var offer = transfers.find(skill.id()).orElseThrow(() -> notOffered(skill));
    var former = partners.find(skill.partner());
    Stream.of(former.id(), offer.recipient())
        .sorted(Comparator.comparing(it -> it.value().toString()))
        .forEach(partners::lock);
    var held = holding.hold(skill);
    Holding.requireStillOf(former, held);
    var current = transfers.find(skill.id()).orElseThrow(() -> notOffered(skill));
    if (!current.equals(offer)) {
      throw notOffered(skill);
    }
    var recipient = partners.find(offer.recipient());
    partners.requireOwner(recipient, by);
    if (held.isPublic()) {
      PublicationRules.requireCertified(recipient);
      PublicationRules.requireAgreementFor(prices.highest(held.id()), recipient);
    }
    transfers.remove(skill.id());
    var now = clock.instant();
    skills.give(skill.id(), recipient.id(), now);
    metered.transfer(skill.id().value(), recipient.organisation(), now);
    skills.countActive(former.id());
    skills.countActive(recipient.id());
    events.publishEvent(new SkillChanged(skill.id()));
    audit.record(
        by.id(),
        "skill.transferred",
        held.subject(),
        Map.of("from", former.slug(), "to", recipient.slug()),
        null);
  }

  private static Problem notOffered(Skill skill) {
    return Problem.conflict(
        "transfer-not-offered",
        "The skill is not offered",
        "%s is offered to nobody. Its owner has to offer it first.".formatted(skill.slug()));
  }
}
