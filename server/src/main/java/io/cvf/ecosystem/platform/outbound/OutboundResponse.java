package io.cvf.ecosystem.platform.outbound;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came back, whatever its status.
 *
 * @param url where it came from, after redirects
 * @param headers by lower-case name
 * @param body decompressed; whole, unless the request's own limits say otherwise
 * @param certificateUntil when the server's certificate ends; null without one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read
public record OutboundResponse(
    URI url,
    int status,
    Map<String, List<String>> headers,
    byte[] body,
    @Nullable Instant certificateUntil) {

  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** The body as UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
