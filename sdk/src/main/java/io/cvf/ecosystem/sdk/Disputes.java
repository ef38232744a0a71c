package io.cvf.ecosystem.sdk;

import io.cvf.ecosystem.sdk.governance.Dispute;
import io.cvf.ecosystem.sdk.governance.DisputeState;
import io.cvf.ecosystem.sdk.governance.DisputeSummary;
import io.cvf.ecosystem.sdk.governance.NewDispute;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Disputes between organisations. One is named by its case id, such as {@code DISP-2026-001}. */
public final class Disputes {

  private final Transport transport;

  Disputes(Transport transport) {
    this.transport = transport;
  }

  /**
   * All that the caller may see, the newest first.
   *
   * @param states any of these; all when empty
   * @param party slug of a partner or an organisation on either side; null for all
   */
  public Stream<DisputeSummary> find(Collection<DisputeState> states, @Nullable String party) {
    var query = Query.NONE.withAll("state", states).with("party", party).with("limit", 200);
    return transport.items("/disputes", query, DisputeSummary.class);
  }

  public Dispute dispute(String caseId) {
    return transport.read(Call.get(path(caseId)), Dispute.class);
  }

  /** For owners of the claimant. The other side has 7 days to respond. */
  public Dispute file(NewDispute dispute) {
    return transport.read(Call.create("/disputes", Body.of(dispute)), Dispute.class);
  }

  /**
   * @param text Markdown
   */
  public Dispute respond(String caseId, String text) {
    return send(caseId, "response", text);
  }

  /** Asks another mediator to decide again, within 14 days. */
  public Dispute appeal(String caseId, String text) {
    return send(caseId, "appeal", text);
  }

  /** Offers to end it; it is over when the other side accepts. */
  public Dispute offerSettlement(String caseId, String text) {
    return send(caseId, "settlement", text);
  }

  public Dispute acceptSettlement(String caseId) {
    long version = dispute(caseId).version();
    var call = Call.create(path(caseId) + "/settlement/acceptance", Body.NONE.json());
    return transport.read(call.with("If-Match", "\"" + version + "\""), Dispute.class);
  }

  /** Shows a public page. */
  public void show(String caseId, URI page) {
    show(caseId, new Multipart(Map.of("url", page.toString())));
  }

  /** Shows a file to both sides and the mediator. */
  public void show(String caseId, Path file) {
    show(caseId, new Multipart("file", file, Map.of()));
  }

  private void show(String caseId, Multipart shown) {
    transport.run(Call.upload(path(caseId) + "/evidence", shown));
  }

  private Dispute send(String caseId, String what, String text) {
    var call = Call.create(path(caseId) + "/" + what, Body.with("text", text).json());
    return transport.read(call, Dispute.class);
  }

  private static String path(String caseId) {
    return "/disputes/" + Query.encoded(caseId);
  }
}
