package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.PublicAddress;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a partner contest what the platform made of a month. Nothing of the partner's is held: the
 * penalty stays booked until a mediator takes it back.
 */
@Service
public class SlaContestService {

  private static final int MOST = 8_000;

  private final DisputeService disputes;
  private final ContestedSlaMonths months;
  private final PartnerDirectory partners;
  private final DisputeSettings settings;
  private final PublicAddress address;
  private final Clock clock;

  SlaContestService(
      DisputeService disputes,
      ContestedSlaMonths months,
      PartnerDirectory partners,
      DisputeSettings settings,
      PublicAddress address,
      Clock clock) {
    this.disputes = disputes;
    this.months = months;
    this.partners = partners;
    this.settings = settings;
    this.address = address;
    this.clock = clock;
  }

  /**
   * The case id; by anybody of the partner.
   *
   * @param why in their own words; may be empty
   */
  @Transactional
  public String contest(String slugOrId, YearMonth month, @Nullable String why, Caller by) {
    var partner = partners.find(slugOrId);
    partners.requireInsider(partner.id(), by);
    var words = DisputeText.clean(why);
    new Violations()
        .require(
            words.isEmpty()
                || (DisputeText.isText(words) && words.codePointCount(0, words.length()) <= MOST),
            "/why",
            "Say it in at most 8,000 characters.")
        .refuseIfAny();
    var facts =
        months
            .sealed(partner.id(), month)
            .orElseThrow(() -> DisputeProblems.slaMonthNotFound(month));
    if (!Boolean.FALSE.equals(facts.compliant())) {
      throw DisputeProblems.slaMonthKept(month);
    }
    var now = clock.instant();
    return disputes.add(
        new Disputes.Filed(
            new Party(partner.organisation(), partner.id()),
            Party.PLATFORM,
            DisputeType.SLA_BREACH,
            SlaContestText.of(
                partner.name(), facts, address.of(facts.link()), words.isEmpty() ? null : words),
            List.of(),
            month,
            now,
            by.id(),
            settings.responseDue(now)),
        now,
        by);
  }
}
