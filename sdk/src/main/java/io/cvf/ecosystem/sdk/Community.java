package io.cvf.ecosystem.sdk;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** RFCs: what the community proposes and decides. */
public final class Community {

  private final Transport transport;

  Community(Transport transport) {
    this.transport = transport;
  }

  /** All RFCs that answer the query, asked for page by page as the stream is read. */
  public Stream<RfcSummary> rfcs(RfcQuery query) {
    return transport.items("/rfcs", query.parameters(), RfcSummary.class);
  }

  /**
   * @param numberOrSlug for example {@code 12} or {@code dynamic-routing}
   */
  public Rfc rfc(String numberOrSlug) {
    return transport.read(Call.get("/rfcs/" + Query.encoded(numberOrSlug)), Rfc.class);
  }

  /**
   * Starts the import of Markdown files or archives of them; MAINTAINER or ADMIN only. Importing
   * the same file again revises its RFC or leaves it alone.
   *
   * @param files together at most 25 MB
   * @return the job to wait for; its result is an {@link ImportResult}
   */
  public Job importRfcs(List<Path> files, ImportAs as) {
    var target = "/rfc-imports" + Query.NONE.with("as", as.parameter());
    return transport.read(Call.upload(target, new Multipart("files", files)), Job.class);
  }
}
