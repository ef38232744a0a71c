package io.cvf.ecosystem.sdk;

import io.cvf.ecosystem.sdk.integrations.CertificationReview;
import io.cvf.ecosystem.sdk.integrations.NewPartner;
import io.cvf.ecosystem.sdk.integrations.NewReview;
import io.cvf.ecosystem.sdk.integrations.Partner;
import io.cvf.ecosystem.sdk.integrations.PartnerEvidence;
import io.cvf.ecosystem.sdk.integrations.PartnerQuery;
import io.cvf.ecosystem.sdk.integrations.PartnerSummary;
import io.cvf.ecosystem.sdk.integrations.WebsiteProof;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Partners, from their registration to their certification. A partner is named by its slug.
 *
 * <p>{@link Certification} reads the public records of what was decided.
 */
public final class Partners {

  private final Transport transport;

  Partners(Transport transport) {
    this.transport = transport;
  }

  /** Makes an organisation, of which whoever asks is the owner. */
  public void foundOrganisation(String slug, String name) {
    var body = Body.with("slug", slug).and("name", name);
    transport.run(Call.create("/organisations", body.json()));
  }

  public Partner register(NewPartner partner) {
    return transport.read(Call.create("/partners", Body.of(partner)), Partner.class);
  }

  /** All partners that answer the query, by name. */
  public Stream<PartnerSummary> find(PartnerQuery query) {
    var parameters =
        Query.NONE
            .withAll("category", query.categories())
            .withAll("status", query.statuses())
            .with("query", query.text())
            .with("limit", 200);
    return transport.items("/partners", parameters, PartnerSummary.class);
  }

  public Partner partner(String partner) {
    return transport.read(Call.get(path(partner)), Partner.class);
  }

  /** What to put on the website or into its DNS, before {@link #verifyWebsite}. */
  public WebsiteProof websiteProof(String partner) {
    var path = path(partner) + "/website-verification";
    return transport.read(Call.get(path), WebsiteProof.class);
  }

  /** Looks for the proof now. */
  public WebsiteProof verifyWebsite(String partner) {
    var path = path(partner) + "/website-verification";
    return transport.read(Call.create(path, Body.NONE.json()), WebsiteProof.class);
  }

  /** Shows a public page for a criterion, for example {@code api-security}. */
  public PartnerEvidence show(String partner, String criterion, URI page) {
    var fields = Map.of("criterion", criterion, "url", page.toString());
    return evidence(partner, new Multipart(fields));
  }

  /**
   * Shows a file for a criterion; nobody but its people and certifiers can read it.
   *
   * @param note null for none
   */
  public PartnerEvidence show(String partner, String criterion, Path file, @Nullable String note) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("criterion", criterion);
    if (note != null) {
      fields.put("note", note);
    }
    return evidence(partner, new Multipart("file", file, fields));
  }

  /**
   * Asks for a certification.
   *
   * @param stagingEndpoint is probed where criteria are measured and there is no production yet;
   *     null for none
   */
  public void apply(String partner, String statement, @Nullable URI stagingEndpoint) {
    var body = Body.with("statement", statement).and("stagingEndpoint", stagingEndpoint);
    transport.run(Call.create(path(partner) + "/certification-application", body.json()));
  }

  /** Judges a partner that applied; CERTIFIER only, and nobody of the partner. */
  public CertificationReview review(String partner, NewReview review) {
    var call = Call.create(path(partner) + "/certification-reviews", Body.of(review));
    return transport.read(call, CertificationReview.class);
  }

  /** Agrees with a review of the whole, or not; for another certifier. */
  public CertificationReview confirm(UUID review, boolean agreed, String reason) {
    var body = Body.with("agreed", agreed).and("reason", reason);
    var call = Call.create("/certification-reviews/" + review + "/confirmation", body.json());
    return transport.read(call, CertificationReview.class);
  }

  /** All reviews of a partner, the newest first. */
  public Stream<CertificationReview> reviews(String partner) {
    return transport.items(
        path(partner) + "/certification-reviews", Query.NONE, CertificationReview.class);
  }

  private PartnerEvidence evidence(String partner, Multipart shown) {
    return transport.read(Call.upload(path(partner) + "/evidence", shown), PartnerEvidence.class);
  }

  private static String path(String partner) {
    return "/partners/" + Query.encoded(partner);
  }
}
