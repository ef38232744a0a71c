package io.cvf.ecosystem.integrations.demo;

import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.integrations.skills.PriceService;
import io.cvf.ecosystem.integrations.skills.SkillAccess;
import io.cvf.ecosystem.platform.time.PlatformClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Lets owners of the demo's skills ask for money, as soon as they have an agreement. */
@Component
@ConditionalOnBooleanProperty("cvf.demo")
class DemoPrices {

  private final PartnerDirectory partners;
  private final PartnerAccess standings;
  private final SkillAccess skills;
  private final PriceService prices;
  private final MemberDirectory members;
  private final TransactionOperations transaction;
  private final JsonMapper json;
  private final Clock clock;

  DemoPrices(
      PartnerDirectory partners,
      PartnerAccess standings,
      SkillAccess skills,
      PriceService prices,
      MemberDirectory members,
      TransactionOperations transaction,
      JsonMapper json,
      Clock clock) {
    this.partners = partners;
    this.standings = standings;
    this.skills = skills;
    this.prices = prices;
    this.members = members;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  /** After the agreements, without which nothing costs anything. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(30)
  void fill() {
    var tags = Marketplace.prices(json);
    if (haveAgreements(tags) && skills.find(tags.getFirst().skill(), null).isFree()) {
      Cast.of(tags.stream().map(PriceTag::by).collect(Collectors.toSet()), members)
          .ifPresent(cast -> transaction.executeWithoutResult(_ -> tell(tags, cast)));
    }
  }

  private boolean haveAgreements(List<PriceTag> tags) {
    var slugs = tags.stream().map(PriceTag::partner).collect(Collectors.toSet());
    return partners.known(slugs).containsAll(slugs)
        && slugs.stream().allMatch(it -> standings.find(it).tier() != null);
  }

  private void tell(List<PriceTag> tags, Cast cast) {
    var now = clock.instant();
    tags.stream()
        .sorted(Comparator.comparingDouble(PriceTag::at).reversed())
        .forEach(tag -> PlatformClock.retell(moment(tag, now), () -> set(tag, cast, now)));
  }

  private void set(PriceTag tag, Cast cast, Instant now) {
    var by = cast.named(tag.by());
    var from = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(tag.from());
    var _ = prices.set(skills.find(tag.skill(), by), tag.price(), from, by);
  }

  private static Instant moment(PriceTag tag, Instant now) {
    return now.minus(Duration.ofSeconds(Math.round(tag.at() * Duration.ofDays(1).toSeconds())));
  }
}
