package io.cvf.ecosystem.sdk;

import io.cvf.ecosystem.sdk.governance.Agreement;
import io.cvf.ecosystem.sdk.governance.Checklist;
import io.cvf.ecosystem.sdk.governance.Dispute;
import io.cvf.ecosystem.sdk.governance.GovernanceDashboard;
import io.cvf.ecosystem.sdk.governance.NewAgreement;
import io.cvf.ecosystem.sdk.governance.NewDispute;
import io.cvf.ecosystem.sdk.governance.OnboardingStep;
import io.cvf.ecosystem.sdk.governance.SlaReport;
import io.cvf.ecosystem.sdk.governance.TierChange;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What binds partners: agreements, service levels, disputes and the books. {@link Agreements},
 * {@link ServiceLevels}, {@link Incidents} and {@link Disputes} have the rest of it.
 */
public final class EcosystemGovernance {

  private final Transport transport;

  EcosystemGovernance(Transport transport) {
    this.transport = transport;
  }

  /** Begins an agreement; for owners of a certified partner and maintainers. */
  public Agreement createPartnerAgreement(NewAgreement agreement) {
    return new Agreements(transport).create(agreement);
  }

  /** Completes an item of the checklist, for whoever it belongs to. */
  public Checklist completeOnboardingStep(UUID agreement, OnboardingStep step) {
    return new Agreements(transport).complete(agreement, step, null);
  }

  /**
   * Signs the document that was read, for the side one belongs to. With both signatures the partner
   * is active and the answer has the effective date.
   *
   * @param name as it stands under the document
   * @throws EcosystemException of type {@code urn:cvf:problem:checklist-open} naming what is
   *     missing
   */
  public Agreement signAgreement(Agreement read, String name) {
    return new Agreements(transport).sign(read, name, null);
  }

  /** Proposes another tier from a day on; both sides sign it like the agreement. */
  public Agreement updateTier(UUID agreement, TierChange change) {
    return new Agreements(transport).changeTier(agreement, change);
  }

  /** Whether a partner keeps its promises this month. */
  public SlaReport slaReport(String partner) {
    return new ServiceLevels(transport).report(partner, null, null);
  }

  /** As {@link #slaReport(String)}, of the days from one to another. */
  public SlaReport slaReport(String partner, LocalDate from, LocalDate to) {
    return new ServiceLevels(transport).report(partner, from, to);
  }

  /** Files a dispute, for owners of the claimant. */
  public Dispute fileDispute(NewDispute dispute) {
    return new Disputes(transport).file(dispute);
  }

  /** For staff. */
  public GovernanceDashboard dashboard() {
    return transport.read(Call.get("/governance/dashboard"), GovernanceDashboard.class);
  }

  /**
   * Has the server read its books anew and compare them; may take minutes.
   *
   * @param months how many of the latest settled months are compared with what was executed, 0 to
   *     120
   */
  public LedgerCheck checkLedger(int months) {
    var query = Query.NONE.with("months", months);
    return transport.read(Call.prove("/ledger/check" + query), LedgerCheck.class);
  }

  /**
   * The journal as plain text for hledger, line by line as it arrives; close the stream.
   *
   * @param from the first day of booking; null for the beginning
   * @param to the last one; null for the end
   */
  public Stream<String> journal(@Nullable LocalDate from, @Nullable LocalDate to) {
    var query = Query.NONE.with("from", from).with("to", to);
    return transport.lines(Call.get("/ledger/journal" + query));
  }
}
