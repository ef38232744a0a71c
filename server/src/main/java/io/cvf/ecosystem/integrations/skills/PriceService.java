package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.SkillChanged;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.integrations.skills.DatedPrices.Price;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What its owners ask for a skill, and from when on. Nobody pays a price that was set afterwards:
 * of what can be found already the earliest is that of tomorrow.
 */
@Service
@Transactional
public class PriceService {

  private static final int MOST_YEARS = 5;

  private final DatedPrices prices;
  private final Skills skills;
  private final Holding holding;
  private final PartnerAccess partners;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;
  private final Clock clock;

  PriceService(
      DatedPrices prices,
      Skills skills,
      Holding holding,
      PartnerAccess partners,
      ApplicationEventPublisher events,
      AuditLog audit,
      Clock clock) {
    this.prices = prices;
    this.skills = skills;
    this.holding = holding;
    this.partners = partners;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Open to the skill's owners. A price above 0 needs an agreement in force; that of a draft only
   * when it is published.
   *
   * @param from null for the earliest day there is
   * @throws Problem 422 {@code price-in-the-past}, {@code invalid-input}; 409 {@code
   *     agreement-needed}
   */
  public Price set(Skill skill, @Nullable BigDecimal price, @Nullable LocalDate from, Caller by) {
    if (price == null || !DraftText.isPrice(price)) {
      throw Problem.invalid("/price", DraftText.PRICE_RULE);
    }
    var held = holding.hold(skill);
    var partner = partners.find(held.partner());
    partners.requireOwner(partner, by);
    var day = from == null ? earliest(held) : from;
    requireChangeable(held, day);
    if (isTooFar(day)) {
      throw Problem.invalid("/from", "Name a day of the next five years.");
    }
    if (held.isPublic()) {
      PublicationRules.requireAgreementFor(price, partner);
    }
    var now = clock.instant();
    prices.set(held.id(), day, price, by.id(), now);
    changed(held);
    audit.record(
        by.id(),
        "skill.priced",
        held.subject(),
        Map.of("was", held.price().toPlainString(), "price", price.toPlainString(), "from", day),
        null);
    return new Price(day, price, now);
  }

  /** Takes back a price that is not in force yet; 404 {@code price-not-found}. */
  void remove(Skill skill, LocalDate from, Caller by) {
    var held = holding.hold(skill);
    partners.requireOwner(partners.find(held.partner()), by);
    if (!from.isAfter(today())) {
      throw inThePast("A price that is or was in force stays on record; set another one.");
    }
    if (isTooFar(from) || !prices.remove(held.id(), from)) {
      throw Problem.notFound(
          "price-not-found", "No such price", "No price of it begins on %s.".formatted(from));
    }
    changed(held);
    audit.record(by.id(), "skill.price-removed", held.subject(), Map.of("from", from), null);
  }

  /** What it costs today or is to cost later, whichever is most. */
  BigDecimal highest(SkillId skill) {
    return prices.highestSince(skill, today());
  }

  private boolean isTooFar(LocalDate from) {
    return from.isAfter(today().plusYears(MOST_YEARS));
  }

  private void changed(Skill skill) {
    skills.touch(skill.id(), clock.instant());
    events.publishEvent(new SkillChanged(skill.id()));
  }

  private void requireChangeable(Skill skill, LocalDate from) {
    var earliest = earliest(skill);
    if (from.isBefore(earliest)) {
      throw inThePast("The earliest day for another price is %s (UTC).".formatted(earliest))
          .with("earliest", earliest);
    }
  }

  private LocalDate earliest(Skill skill) {
    return skill.isPublic() ? today().plusDays(1) : today();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static Problem inThePast(String detail) {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "price-in-the-past",
        "Prices do not change in the past",
        detail);
  }
}
