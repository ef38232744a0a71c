package io.cvf.ecosystem.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Files as {@code multipart/form-data} (RFC 7578), read from disk while they are sent. */
record Multipart(String field, List<Path> files, Map<String, String> texts, String boundary) {

  Multipart(String field, List<Path> files) {
    this(field, List.copyOf(files), Map.of(), "cvf-" + UUID.randomUUID());
  }

  /** A file with what is said about it. */
  Multipart(String field, Path file, Map<String, String> texts) {
    this(field, List.of(file), Map.copyOf(texts), "cvf-" + UUID.randomUUID());
  }

  /** No file at all. */
  Multipart(Map<String, String> texts) {
    this("file", List.of(), Map.copyOf(texts), "cvf-" + UUID.randomUUID());
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  BodyPublisher body() throws FileNotFoundException {
    var parts = new ArrayList<BodyPublisher>();
    texts.forEach((name, value) -> parts.add(text(textPart(name, value))));
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

  private String textPart(String name, String value) {
    return """
    --%s\r
    Content-Disposition: form-data; name="%s"\r
    Content-Type: text/plain; charset=utf-8\r
    \r
    %s\r
    """
        .formatted(boundary, name, value);
  }

  private static String escaped(String name) {
    return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static BodyPublisher text(String text) {
    return BodyPublishers.ofString(text, UTF_8);
  }
}
