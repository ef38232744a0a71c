package io.cvf.ecosystem.platform.outbound;

import java.security.cert.X509Certificate;
import java.time.Instant;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** What a server showed to prove who it is. */
final class Certificates {

  private Certificates() {}

  /** When its own certificate ends; null for a connection without one. */
  static @Nullable Instant end(@Nullable SSLSession session) {
    if (session == null) {
      return null;
    }
    try {
      var shown = session.getPeerCertificates();
      return shown.length > 0 && shown[0] instanceof X509Certificate own
          ? own.getNotAfter().toInstant()
          : null;
    } catch (SSLPeerUnverifiedException showedNone) {
      return null;
    }
  }
}
