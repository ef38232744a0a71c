package io.cvf.ecosystem.platform.outbound;

import java.io.IOException;

/**
 * The platform would not make this request, or would not go on with it. Everything else that goes
 * wrong outside (no such host, no connection, no valid certificate) is another {@link IOException}.
 */
public final class OutboundRefused extends IOException {

  /** Why; stable, for those who decide by it. */
  public enum Reason {
    /** Not an absolute http or https URL with a host. */
    URL,
    /** A user name or password in the URL. */
    CREDENTIALS,
    /** The host is not, or not only, at public addresses. */
    ADDRESS,
    /** More than {@value GuardedHttpClient#MAX_REDIRECTS} redirects. */
    REDIRECTS,
    /** More content than the limit, after decompression. */
    SIZE,
    /** Not finished within the deadline. */
    DEADLINE
  }

  private final Reason reason;

  OutboundRefused(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
