package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.governance.incidents.OnCall;
import io.cvf.ecosystem.governance.sla.BurnAlerts.Burning;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.mail.Mail;
import io.cvf.ecosystem.platform.mail.Mailer;
import io.cvf.ecosystem.platform.web.PublicAddress;
import io.cvf.rules.sla.Availability;
import io.cvf.rules.sla.ErrorBudget.BurnAlert;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sees, for all partners at once, whose budget is spent so fast that it will not last. */
@Component
class BurnWatch {

  private final SlaFactFinder finder;
  private final BurnAlerts alerts;
  private final PartnerDirectory partners;
  private final SlaNews news;
  private final OnCall onCall;
  private final Mailer mailer;
  private final PublicAddress address;
  private final Clock clock;

  BurnWatch(
      SlaFactFinder finder,
      BurnAlerts alerts,
      PartnerDirectory partners,
      SlaNews news,
      OnCall onCall,
      Mailer mailer,
      PublicAddress address,
      Clock clock) {
    this.finder = finder;
    this.alerts = alerts;
    this.partners = partners;
    this.news = news;
    this.onCall = onCall;
    this.mailer = mailer;
    this.address = address;
    this.clock = clock;
  }

  @Transactional
  public void look() {
    var now = clock.instant();
    var burning = new HashSet<Burning>();
    finder
        .of(now.minus(BurnAlert.SLOW.window()), now.plusSeconds(1))
        .values()
        .forEach(it -> burning.addAll(burning(it, now)));
    alerts.closeOthers(burning, now);
    if (!burning.isEmpty()) {
      tell(alerts.open(burning, now));
    }
  }

  /** By the promise in force now; a partner without one has no budget. */
  static Set<Burning> burning(SlaFacts facts, Instant now) {
    var burning = new HashSet<Burning>();
    facts.terms().stream()
        .filter(it -> !now.isBefore(it.from()) && now.isBefore(it.until()))
        .findFirst()
        .ifPresent(it -> {
          var target = it.terms().sla().uptimeBasisPoints();
          for (var kind : BurnAlert.values()) {
            if (kind.burns(
                last(kind.window(), facts, now), last(kind.shortWindow(), facts, now), target)) {
              burning.add(new Burning(facts.partner(), kind));
            }
          }
        });
    return burning;
  }

  private static Availability last(Duration window, SlaFacts facts, Instant now) {
    return SlaFigures.whole(facts, now.minus(window), now, now).total().availability();
  }

  private void tell(Map<Burning, UUID> opened) {
    var whose = opened.keySet().stream().map(Burning::partner).collect(Collectors.toSet());
    var named = partners.of(whose);
    var addresses = onCall.addresses(whose);
    opened.forEach((burning, id) -> {
      var partner = named.get(burning.partner());
      if (partner != null) {
        tell(partner, burning.kind(), id, addresses.get(partner.id()));
      }
    });
  }

  private void tell(
      PartnerDirectory.Entry partner, BurnAlert kind, UUID id, @Nullable String onCallAddress) {
    var title =
        "%s spends its error budget %s times too fast".formatted(partner.name(), rate(kind));
    var text =
        "So it was over the last %s and still over the last %s."
            .formatted(words(kind.window()), words(kind.shortWindow()));
    news.burns(partner, title, text, id);
    if (onCallAddress != null && isUrgent(kind)) {
      var link = address.of(SlaNews.page(partner));
      mailer.send(new Mail(onCallAddress, title, text + "\n\n" + link));
    }
  }

  /** The slow one can wait until somebody works again. */
  private static boolean isUrgent(BurnAlert kind) {
    return switch (kind) {
      case FAST, STEADY -> true;
      case SLOW -> false;
    };
  }

  /** 144 is 14.4. */
  private static String rate(BurnAlert kind) {
    var tenths = kind.tenths();
    return tenths % 10 == 0 ? "" + tenths / 10 : tenths / 10 + "." + tenths % 10;
  }

  private static String words(Duration it) {
    if (it.toHours() == 0) {
      return it.toMinutes() + " minutes";
    }
    return it.toHours() == 1 ? "hour" : it.toHours() + " hours";
  }
}
