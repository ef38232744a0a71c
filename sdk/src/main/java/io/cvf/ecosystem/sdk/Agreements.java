package io.cvf.ecosystem.sdk;

import io.cvf.ecosystem.sdk.governance.Agreement;
import io.cvf.ecosystem.sdk.governance.AgreementStatus;
import io.cvf.ecosystem.sdk.governance.AgreementSummary;
import io.cvf.ecosystem.sdk.governance.Checklist;
import io.cvf.ecosystem.sdk.governance.NewAgreement;
import io.cvf.ecosystem.sdk.governance.OnboardingStep;
import io.cvf.ecosystem.sdk.governance.TierChange;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Agreements with partners: terms, checklist, signatures, documents. */
public final class Agreements {

  private final Transport transport;

  Agreements(Transport transport) {
    this.transport = transport;
  }

  /** Begins an agreement; for owners of a certified partner and maintainers. */
  public Agreement create(NewAgreement agreement) {
    return transport.read(Call.create("/agreements", Body.of(agreement)), Agreement.class);
  }

  /**
   * All that the caller may see, the newest first.
   *
   * @param partner null for all
   * @param status null for any
   */
  public Stream<AgreementSummary> find(@Nullable String partner, @Nullable AgreementStatus status) {
    var query = Query.NONE.with("partner", partner).with("status", status).with("limit", 200);
    return transport.items("/agreements", query, AgreementSummary.class);
  }

  public Agreement agreement(UUID id) {
    return transport.read(Call.get(path(id)), Agreement.class);
  }

  /** The one in force of a partner, or the latest. */
  public Agreement ofPartner(String partner) {
    var target = "/partners/" + Query.encoded(partner) + "/agreement";
    return transport.read(Call.get(target), Agreement.class);
  }

  public Checklist checklist(UUID agreement) {
    return transport.read(Call.get(path(agreement) + "/checklist"), Checklist.class);
  }

  /** Shows a public page for an item that needs evidence. */
  public void show(UUID agreement, OnboardingStep step, URI page) {
    show(agreement, step, new Multipart(Map.of("url", page.toString())));
  }

  /** Shows a file for an item that needs evidence. */
  public void show(UUID agreement, OnboardingStep step, Path file) {
    show(agreement, step, new Multipart("file", file, Map.of()));
  }

  /**
   * Completes an item, for whoever it belongs to.
   *
   * @param note null for none
   */
  public Checklist complete(UUID agreement, OnboardingStep step, @Nullable String note) {
    return change(agreement, step, Body.with("done", true).and("note", note));
  }

  /** Opens an item again that was done too early. */
  public Checklist reopen(UUID agreement, OnboardingStep step, String note) {
    return change(agreement, step, Body.with("done", false).and("note", note));
  }

  /**
   * Signs the document that was read, for the side one belongs to.
   *
   * @param name as it stands under the document
   * @param title of whoever signs; null for none
   */
  public Agreement sign(Agreement read, String name, @Nullable String title) {
    var document = read.document();
    if (document == null) {
      throw new IllegalArgumentException("Agreement " + read.id() + " shows no document to sign");
    }
    var body =
        Body.with("documentSha256", document.sha256())
            .and("name", name)
            .and("title", title)
            .and("accepted", true);
    var call = Call.create(path(read.id()) + "/signatures", body.json());
    return transport.read(call, Agreement.class);
  }

  /** Proposes another tier; both sides sign the amendment. */
  public Agreement changeTier(UUID agreement, TierChange change) {
    var call = Call.create(path(agreement) + "/tier", Body.of(change));
    return transport.read(call, Agreement.class);
  }

  /** The document as a PDF, with its certificate page once both sides have signed. */
  public byte[] pdf(UUID agreement) {
    var call = Call.get(path(agreement) + "/document.pdf");
    return transport.bytes(call.with("Accept", "application/pdf, application/problem+json"));
  }

  private void show(UUID agreement, OnboardingStep step, Multipart shown) {
    transport.run(Call.upload(path(agreement, step) + "/evidence", shown));
  }

  private Checklist change(UUID agreement, OnboardingStep step, Body change) {
    long version = checklist(agreement).item(step).version();
    var call = Call.create(path(agreement, step), change.json());
    return transport.read(call.with("If-Match", "\"" + version + "\""), Checklist.class);
  }

  private static String path(UUID agreement) {
    return "/agreements/" + agreement;
  }

  private static String path(UUID agreement, OnboardingStep step) {
    return path(agreement) + "/checklist/" + step.id();
  }
}
