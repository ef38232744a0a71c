package io.cvf.ecosystem.governance.payouts;

import io.cvf.ecosystem.governance.payouts.PayoutDetails.Verdict;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes down where partners want to be paid, and that somebody has made sure of it. */
@Service
public class PayoutDetailsService {

  private final KnownPayoutDetails details;
  private final PayoutAccess access;
  private final PartnerDirectory partners;
  private final PayoutSettings settings;
  private final PayoutNews news;
  private final AuditLog audit;
  private final Clock clock;

  PayoutDetailsService(
      KnownPayoutDetails details,
      PayoutAccess access,
      PartnerDirectory partners,
      PayoutSettings settings,
      PayoutNews news,
      AuditLog audit,
      Clock clock) {
    this.details = details;
    this.access = access;
    this.partners = partners;
    this.settings = settings;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** As somebody typed it. */
  public record Given(
      @Nullable String holder,
      @Nullable String iban,
      @Nullable String bic,
      @Nullable String country) {}

  /** The same details once more change nothing. */
  @Transactional
  public void enter(String slugOrId, Given given, IfMatch base, Caller caller) {
    var partner = access.enterable(slugOrId, caller);
    var account = BankAccount.checked(given.holder(), given.iban(), given.bic(), given.country());
    var former = details.lock(partner.id());
    var version = former.map(PayoutDetails::version).orElse(0L);
    base.require(version);
    if (former.filter(it -> it.account().equals(account)).isPresent()) {
      return;
    }
    var now = clock.instant();
    former.ifPresent(it -> details.replaced(it.id(), now));
    var pausedUntil = former.isPresent() ? settings.pausedUntil(now) : null;
    if (!details.add(partner.id(), version + 1, account, caller.id(), now, pausedUntil)) {
      throw Problem.stale(1);
    }
    audit.record(
        caller.id(),
        former.isPresent() ? "payout-details.changed" : "payout-details.entered",
        "partner:" + partner.slug(),
        Map.of("iban", account.maskedIban(), "country", account.country()),
        null);
    news.detailsEntered(partner, account, pausedUntil, caller.username());
  }

  /** By finance staff who has nothing to do with the partner and did not enter them. */
  @Transactional
  public void judge(
      String slugOrId, boolean verified, @Nullable String note, IfMatch base, Caller caller) {
    var partner = partners.find(slugOrId);
    partners.requireImpartial(partner.id(), caller);
    var reason = verified && (note == null || note.isBlank()) ? "" : Reason.checked(note, "/note");
    var current =
        details.lock(partner.id()).orElseThrow(() -> PayoutProblems.detailsMissing(partner.name()));
    base.require(current.version());
    if (caller.is(current.enteredBy())) {
      throw PayoutProblems.samePerson("Who entered payout details cannot verify them.");
    }
    var words = reason.isEmpty() ? null : reason;
    details.judge(current.id(), new Verdict(verified, caller.id(), clock.instant(), words));
    audit.record(
        caller.id(),
        verified ? "payout-details.verified" : "payout-details.rejected",
        "partner:" + partner.slug(),
        Map.of("iban", current.account().maskedIban()),
        words);
    news.detailsJudged(partner, verified, words, caller.id());
  }

  /** The bank gave a payout back: the details count no more until somebody verifies them anew. */
  @Transactional(propagation = Propagation.MANDATORY)
  void doubt(PartnerDirectory.Entry partner, UUID id, String reason) {
    details
        .lock(partner.id())
        .filter(it -> it.id().equals(id))
        .ifPresent(it -> details.judge(id, new Verdict(false, null, clock.instant(), reason)));
  }
}
