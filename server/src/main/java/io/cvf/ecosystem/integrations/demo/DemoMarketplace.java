package io.cvf.ecosystem.integrations.demo;

import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.integrations.partners.PartnerExpiry;
import io.cvf.ecosystem.integrations.partners.PartnerService;
import io.cvf.ecosystem.integrations.reviews.RatingRefresh;
import io.cvf.ecosystem.integrations.skills.Downloads;
import io.cvf.ecosystem.platform.time.PlatformClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets the demo's community, once it has moved in, found a marketplace: through the same services
 * as everybody, in the order and at the time its story says. All of it or nothing is there
 * afterwards.
 */
@Component
@ConditionalOnBooleanProperty("cvf.demo")
class DemoMarketplace {

  private final PartnerService partners;
  private final PartnerExpiry expiry;
  private final MemberDirectory members;
  private final PartnerTeller partnerTeller;
  private final SkillTeller skillTeller;
  private final VisitorTeller visitorTeller;
  private final Downloads downloads;
  private final RatingRefresh ratings;
  private final TransactionOperations transaction;
  private final JsonMapper json;
  private final Clock clock;

  DemoMarketplace(
      PartnerService partners,
      PartnerExpiry expiry,
      MemberDirectory members,
      PartnerTeller partnerTeller,
      SkillTeller skillTeller,
      VisitorTeller visitorTeller,
      Downloads downloads,
      RatingRefresh ratings,
      TransactionOperations transaction,
      JsonMapper json,
      Clock clock) {
    this.partners = partners;
    this.expiry = expiry;
    this.members = members;
    this.partnerTeller = partnerTeller;
    this.skillTeller = skillTeller;
    this.visitorTeller = visitorTeller;
    this.downloads = downloads;
    this.ratings = ratings;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  /** After the community, whose people it needs. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(10)
  void fill() {
    if (partners.nobodyRegistered()) {
      var marketplace = Marketplace.read(json);
      Cast.of(marketplace.people(), members)
          .ifPresent(cast -> transaction.executeWithoutResult(_ -> tell(marketplace, cast)));
    }
  }

  private void tell(Marketplace marketplace, Cast cast) {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var happenings = new ArrayList<Happening>();
    for (var script : marketplace.partners()) {
      partnerTeller.happenings(script, cast, today).forEach(happenings::add);
    }
    marketplace
        .skills()
        .forEach((folder, script) -> {
          skillTeller.happenings(folder, script, cast).forEach(happenings::add);
          visitorTeller.happenings(folder, script, cast).forEach(happenings::add);
        });
    happenings.sort(Comparator.comparingDouble(Happening::daysAgo).reversed());
    var lastDay = LocalDate.MIN;
    for (var happening : happenings) {
      var moment = daysBefore(now, happening.daysAgo());
      var day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
      if (day.isAfter(lastDay)) {
        PlatformClock.retell(moment, expiry::expire);
        lastDay = day;
      }
      PlatformClock.retell(moment, happening.work());
    }
    downloads.addUp();
    ratings.run();
  }

  private static Instant daysBefore(Instant now, double days) {
    return now.minus(Duration.ofSeconds(Math.round(days * Duration.ofDays(1).toSeconds())));
  }
}
