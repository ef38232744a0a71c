package io.cvf.ecosystem.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Files as {@code multipart/form-data} (RFC 7578), read from disk while they are sent. */
record Multipart(String field, List<Path> files, String boundary) {

  Multipart(String field, List<Path> files) {
    this(field, List.copyOf(files), "cvf-" + UUID.randomUUID());
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  BodyPublisher body() throws FileNotFoundException {
    var parts = new ArrayList<BodyPublisher>();
    for (Path file : files) {
      parts.add(text(head(file)));
      parts.add(BodyPublishers.ofFile(file));
      parts.add(text("\r\n"));
    }
    parts.add(text("--" + boundary + "--\r\n"));
    return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
  }

  private String head(Path file) {
    return """
    --%s\r
    Content-Disposition: form-data; name="%s"; filename="%s"\r
    Content-Type: application/octet-stream\r
    \r
    """
        .formatted(boundary, field, escaped(file.toAbsolutePath().getFileName().toString()));
  }

  private static String escaped(String name) {
    return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static BodyPublisher text(String text) {
    return BodyPublishers.ofString(text, UTF_8);
  }
}
