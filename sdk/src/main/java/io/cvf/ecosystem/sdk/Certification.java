package io.cvf.ecosystem.sdk;

import io.cvf.ecosystem.sdk.certification.PublishedRequirements;
import io.cvf.ecosystem.sdk.certification.PublishedReview;
import io.cvf.ecosystem.sdk.certification.PublishedStanding;
import java.util.stream.Stream;

/** The public records of partners' certifications. */
public final class Certification {

  private final Transport transport;

  Certification(Transport transport) {
    this.transport = transport;
  }

  /**
   * Where a partner stands, with its monthly figures.
   *
   * @param partner its slug or id
   */
  public PublishedStanding standing(String partner) {
    return transport.read(Call.get(path(partner, "certification")), PublishedStanding.class);
  }

  /** All reviews of a partner, monthly ones included, newest first. */
  public Stream<PublishedReview> reviews(String partner) {
    return transport.items(
        path(partner, "certification-reviews"), Query.NONE, PublishedReview.class);
  }

  public PublishedRequirements requirements(int set) {
    return transport.read(Call.get("/requirement-sets/" + set), PublishedRequirements.class);
  }

  private static String path(String partner, String what) {
    return "/partners/" + Query.encoded(partner) + "/" + what;
  }
}
