package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.governance.disputes.DisputeEvent.What;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the parties of a dispute do. */
@Service
public class DisputeService {

  private final CaseAccess cases;
  private final Parties parties;
  private final Disputes disputes;
  private final Submissions submissions;
  private final SettlementOffers settlements;
  private final Mediators mediators;
  private final DisputedStatements statements;
  private final DisputeSettings settings;
  private final CaseLog log;
  private final Clock clock;

  DisputeService(
      CaseAccess cases,
      Parties parties,
      Disputes disputes,
      Submissions submissions,
      SettlementOffers settlements,
      Mediators mediators,
      DisputedStatements statements,
      DisputeSettings settings,
      CaseLog log,
      Clock clock) {
    this.cases = cases;
    this.parties = parties;
    this.disputes = disputes;
    this.submissions = submissions;
    this.settlements = settlements;
    this.mediators = mediators;
    this.statements = statements;
    this.settings = settings;
    this.log = log;
    this.clock = clock;
  }

  /**
   * As it arrives.
   *
   * @param claimant slug of a partner or an organisation, or {@code cvf} for the platform
   * @param respondent slug of a partner or an organisation
   */
  public record NewDispute(
      @Nullable String claimant,
      @Nullable String respondent,
      @Nullable DisputeType type,
      @Nullable String description,
      @Nullable List<@Nullable String> statements) {}

  /** The case id of the new one. */
  @Transactional
  public String file(NewDispute given, Caller by) {
    var now = clock.instant();
    return add(checked(given, by), now, by);
  }

  /** The case id; 409 {@code dispute-exists}. */
  String add(Disputes.Filed filed, Instant now, Caller by) {
    var caseId =
        "DISP-%d-%03d"
            .formatted(
                now.atOffset(ZoneOffset.UTC).getYear(),
                disputes.nextNumber(now.atOffset(ZoneOffset.UTC).getYear()));
    var id = disputes.add(caseId, filed);
    if (id.isEmpty()) {
      throw DisputeProblems.exists(
          Optional.ofNullable(filed.slaMonth())
              .flatMap(month -> disputes.contest(filed.claimant(), month))
              .or(() -> disputes.open(filed.claimant(), filed.respondent(), filed.type()))
              .orElse(""));
    }
    var dispute = disputes.get(id.get());
    log.happened(
        dispute,
        What.FILED,
        now,
        by.id(),
        null,
        Map.of("type", filed.type(), "statements", filed.statements()));
    statements.hold(dispute);
    return caseId;
  }

  private Disputes.Filed checked(NewDispute given, Caller by) {
    var claimant = claimant(DisputeText.clean(given.claimant()));
    var respondent = parties.find(DisputeText.clean(given.respondent()));
    var description = DisputeText.clean(given.description());
    var ids =
        given.statements() == null
            ? List.<String>of()
            : given.statements().stream().map(DisputeText::clean).toList();
    var type = given.type();
    new Violations()
        .require(
            claimant.isPresent(), "/claimant", "Name a partner or an organisation by its slug.")
        .require(
            respondent.isPresent(), "/respondent", "Name a partner or an organisation by its slug.")
        .require(
            claimant.isEmpty() || !claimant.equals(respondent),
            "/respondent",
            "A dispute has two parties; name the other one.")
        .require(type != null, "/type", "Choose one of the types.")
        .require(
            DisputeText.isDescription(description),
            "/description",
            "Describe it in 20 to 10,000 characters.")
        .require(
            DisputeText.areStatements(ids),
            "/statements",
            "Name at most 100 statements by their ids, each once.")
        .refuseIfAny();
    var now = clock.instant();
    var filed =
        new Disputes.Filed(
            claimant.orElseThrow(),
            respondent.orElseThrow(),
            Objects.requireNonNull(type),
            description,
            ids,
            null,
            now,
            by.id(),
            settings.responseDue(now));
    if (!parties.acts(filed.claimant(), filed.respondent(), by, Parties.ANYBODY)) {
      throw Problem.forbidden(
          "Only %s files for %s."
              .formatted(
                  Parties.called(filed.claimant(), Parties.ANYBODY),
                  parties.names(List.of(filed.claimant())).of(filed.claimant()).name()));
    }
    return filed;
  }

  private Optional<Party> claimant(String slug) {
    return slug.equals(Parties.PLATFORM_SLUG) ? Optional.of(Party.PLATFORM) : parties.find(slug);
  }

  /** By the respondent, in time; then it is a mediator's. */
  @Transactional
  public void respond(String caseId, @Nullable String text, Caller by) {
    var dispute = cases.lock(caseId, by);
    parties.require(dispute, Side.RESPONDENT, by, Parties.DEVELOPERS);
    var words = DisputeText.required(text, "/text");
    if (hasDefaulted(dispute)) {
      throw DisputeProblems.defaulted(dispute);
    }
    dispute.requireNext(DisputeState.RESPONDED);
    var now = clock.instant();
    submissions.add(
        dispute.id(),
        new Submission(Submission.Kind.RESPONSE, Side.RESPONDENT, words, now, by.id()));
    var from = settings.mediatorFrom(now);
    disputes.await(dispute.id(), DisputeState.RESPONDED, from);
    log.happened(dispute, What.RESPONDED, now, by.id(), words);
    if (!from.isAfter(now)) {
      var _ = mediators.assign(disputes.get(dispute.id()), now);
    }
  }

  private boolean hasDefaulted(Dispute dispute) {
    return switch (dispute.state()) {
      case FILED, RESPONDED, SETTLED -> false;
      case DEFAULTED -> true;
      case IN_MEDIATION, RESOLVED, APPEALED, FINAL ->
          submissions.find(dispute.id(), Submission.Kind.RESPONSE).isEmpty();
    };
  }

  /** Replaces an offer made before, by whichever side. */
  @Transactional
  public void offer(String caseId, @Nullable String text, Caller by) {
    var dispute = cases.lock(caseId, by);
    var side = parties.requireSide(dispute, by, Parties.OWNERS);
    var words = DisputeText.required(text, "/text");
    if (!dispute.isSettleable()) {
      throw dispute.refused();
    }
    var now = clock.instant();
    settlements.offer(dispute.id(), side, words, now, by.id());
    disputes.touch(dispute.id());
    log.happened(dispute, What.SETTLEMENT_OFFERED, now, by.id(), words);
  }

  /** By the other side; it ends the dispute and releases what was held. */
  @Transactional
  public void accept(String caseId, @Nullable IfMatch base, Caller by) {
    var dispute = cases.lock(caseId, by);
    var _ = parties.requireSide(dispute, by, Parties.OWNERS);
    requireCurrent(base, dispute);
    dispute.requireNext(DisputeState.SETTLED);
    var offer = settlements.find(dispute.id()).orElse(null);
    if (offer == null || by.is(offer.offeredBy())) {
      throw DisputeProblems.noOffer(dispute);
    }
    if (!parties.acts(dispute, offer.side().other(), by, Parties.OWNERS)) {
      throw DisputeProblems.noOffer(dispute);
    }
    var now = clock.instant();
    settlements.accept(dispute.id(), now, by.id());
    disputes.end(dispute.id(), DisputeState.SETTLED);
    log.happened(dispute, What.SETTLED, now, by.id(), offer.text());
    statements.release(dispute);
  }

  /** By either party, once, in time; another mediator decides about it. */
  @Transactional
  public void appeal(String caseId, @Nullable String text, Caller by) {
    var dispute = cases.lock(caseId, by);
    var side = parties.requireSide(dispute, by, Parties.OWNERS);
    var words = DisputeText.required(text, "/text");
    dispute.requireNext(DisputeState.APPEALED);
    var now = clock.instant();
    submissions.add(
        dispute.id(), new Submission(Submission.Kind.APPEAL, side, words, now, by.id()));
    disputes.await(dispute.id(), DisputeState.APPEALED, now);
    log.happened(dispute, What.APPEALED, now, by.id(), words);
    var _ = mediators.assign(disputes.get(dispute.id()), now);
  }

  static void requireCurrent(@Nullable IfMatch base, Dispute dispute) {
    if (base != null) {
      base.require(dispute.version());
    }
  }
}
