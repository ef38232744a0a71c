package io.cvf.ecosystem.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.List;
import tools.jackson.core.JacksonException;

/** The problem behind each way a request can fail. */
final class Refusal {

  private static final int LONGEST = 64 * 1024;

  private Refusal() {}

  static Problem of(HttpResponse<InputStream> response) throws IOException {
    byte[] body;
    try (var stream = response.body()) {
      body = stream.readNBytes(LONGEST);
    }
    var type = response.headers().firstValue("Content-Type").orElse("");
    if (type.startsWith("application/problem+json")) {
      try {
        return Transport.JSON.readValue(body, Problem.class);
      } catch (JacksonException unreadable) {
        return foreign(response);
      }
    }
    return foreign(response);
  }

  static Problem unreachable(URI url, IOException cause) {
    if (cause instanceof HttpConnectTimeoutException || !(cause instanceof HttpTimeoutException)) {
      return Problem.of(
          "unreachable",
          "Cannot reach " + url,
          "Is the server running, and is this its address?" + reason(cause));
    }
    return Problem.of("timeout", "No answer from " + url, "The server took too long to answer.");
  }

  static Problem unreadable(URI url) {
    return Problem.of(
        "unreadable-answer",
        "Unexpected answer from " + url,
        "What answered does not speak the API of a CVF server. Check the address.");
  }

  private static Problem foreign(HttpResponse<?> response) {
    int status = response.statusCode();
    var detail =
        response
            .headers()
            .firstValue("Location")
            .map(there -> "It points to " + there + "; use the address of the server itself.")
            .orElse("What answered does not speak the API of a CVF server. Check the address.");
    return new Problem("about:blank", "HTTP " + status, status, detail, null, List.of());
  }

  private static String reason(IOException cause) {
    return cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")";
  }
}
