package io.cvf.ecosystem.integrations.partners;

import io.cvf.ecosystem.integrations.PartnerChanged;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds out whether partners' websites are their own: when they ask, and then every day. */
@Service
class WebsiteService {

  private static final Logger log = LoggerFactory.getLogger(WebsiteService.class);
  private static final int AT_ONCE = 100;

  private final PartnerAccess access;
  private final Websites websites;
  private final WebsiteProof proof;
  private final PartnerNews news;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;
  private final TransactionTemplate transactions;
  private final Clock clock;

  WebsiteService(
      PartnerAccess access,
      Websites websites,
      WebsiteProof proof,
      PartnerNews news,
      ApplicationEventPublisher events,
      AuditLog audit,
      TransactionTemplate transactions,
      Clock clock) {
    this.access = access;
    this.websites = websites;
    this.proof = proof;
    this.news = news;
    this.events = events;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What was found is kept, also when it proves nothing: 409 {@code website-not-verified}. */
  Website verify(Partner partner, Caller caller) {
    access.requireDeveloper(partner, caller);
    PartnerService.requireAlive(partner);
    var result = proof.check(challenge(partner, websites.of(partner.id())));
    var now = clock.instant();
    var website = keep(partner, caller.id(), it -> it.asked(result, now));
    if (result.method() == null) {
      throw Problem.conflict("website-not-verified", "Nothing proves it yet", result.text());
    }
    return website.orElseThrow(() ->
        Problem.conflict(
            "website-changed",
            "The website was changed meanwhile",
            "Publish the token for the new address, then ask again."));
  }

  static WebsiteChallenge challenge(Partner partner, Website website) {
    return WebsiteChallenge.of(partner.website(), website.token());
  }

  /** Those whose day has come; the rest waits for the next run. */
  void checkDue() {
    for (var id : websites.due(clock.instant(), AT_ONCE)) {
      try {
        checkAgain(id);
      } catch (RuntimeException e) {
        log.error("The website of partner {} could not be checked", id, e);
      }
    }
  }

  private void checkAgain(PartnerId id) {
    var partner = access.find(id);
    var result = proof.check(challenge(partner, websites.of(id)));
    var now = clock.instant();
    var _ = keep(partner, null, it -> it.isVerified() ? it.daily(result, now) : it);
  }

  /** Empty when the partner has another address by now, for which nothing was looked up. */
  private Optional<Website> keep(
      Partner checked, @Nullable MemberId by, UnaryOperator<Website> change) {
    return java.util.Objects.requireNonNull(
        transactions.execute(_ -> {
          var partner = access.lock(checked.id());
          if (!partner.website().equals(checked.website())) {
            return Optional.empty();
          }
          var before = websites.lock(partner.id());
          var after = change.apply(before);
          websites.update(after);
          if (before.state() != after.state()) {
            tell(partner, after, by);
          }
          return Optional.of(after);
        }));
  }

  private void tell(Partner partner, Website website, @Nullable MemberId by) {
    audit.record(
        by,
        website.isVerified() ? "partner.website-verified" : "partner.website-lost",
        partner.subject(),
        Map.of("website", partner.website()),
        null);
    if (website.state() == WebsiteState.LOST) {
      news.websiteLost(partner, website, clock.instant());
    }
    events.publishEvent(new PartnerChanged(partner.id()));
  }
}
