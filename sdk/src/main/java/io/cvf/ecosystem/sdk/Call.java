package io.cvf.ecosystem.sdk;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One request before it is sent, so that it can be sent again.
 *
 * @param target path below {@code /api/v1} with its query
 * @param repeatable whether sending it twice does no more than sending it once
 */
record Call(
    String method,
    String target,
    Map<String, String> headers,
    Body body,
    Duration timeout,
    boolean repeatable) {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration LINES_TIMEOUT = Duration.ofMinutes(2);
  private static final Duration UPLOAD_TIMEOUT = Duration.ofMinutes(10);
  private static final Duration PROOF_TIMEOUT = Duration.ofMinutes(30);

  /** The bytes to send, made anew for each attempt. */
  @FunctionalInterface
  interface Body {
    BodyPublisher open() throws IOException;
  }

  static Call get(String target) {
    return new Call("GET", target, Map.of(), BodyPublishers::noBody, TIMEOUT, true);
  }

  /** What the server has to read all it knows for. Asked once, as it costs it so much. */
  static Call prove(String target) {
    return new Call("GET", target, Map.of(), BodyPublishers::noBody, PROOF_TIMEOUT, false);
  }

  static Call delete(String target) {
    return new Call("DELETE", target, Map.of(), BodyPublishers::noBody, TIMEOUT, true);
  }

  static Call delete(String target, byte[] json) {
    return withJson("DELETE", target, json, true);
  }

  static Call put(String target, byte[] json) {
    return withJson("PUT", target, json, true);
  }

  /** A POST that may arrive twice: the server recognises the key. */
  static Call create(String target, byte[] json) {
    return post(target, json).with("Idempotency-Key", UUID.randomUUID().toString()).repeated();
  }

  /** A POST that is sent once. */
  static Call post(String target, byte[] json) {
    return withJson("POST", target, json, false);
  }

  /** Many JSON objects, compressed. */
  static Call lines(String target, byte[] gzip) {
    var headers = Map.of("Content-Type", "application/x-ndjson", "Content-Encoding", "gzip");
    return new Call(
        "POST", target, headers, () -> BodyPublishers.ofByteArray(gzip), LINES_TIMEOUT, false);
  }

  private static Call withJson(String method, String target, byte[] json, boolean repeatable) {
    var headers = Map.of("Content-Type", "application/json");
    return new Call(
        method, target, headers, () -> BodyPublishers.ofByteArray(json), TIMEOUT, repeatable);
  }

  static Call upload(String target, Multipart files) {
    return withFiles("POST", target, files)
        .with("Idempotency-Key", UUID.randomUUID().toString())
        .repeated();
  }

  static Call replace(String target, Multipart files) {
    return withFiles("PUT", target, files).repeated();
  }

  private static Call withFiles(String method, String target, Multipart files) {
    var headers = Map.of("Content-Type", files.contentType());
    return new Call(method, target, headers, files::body, UPLOAD_TIMEOUT, false);
  }

  Call with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Call(method, target, Map.copyOf(more), body, timeout, repeatable);
  }

  Call repeated() {
    return new Call(method, target, headers, body, timeout, true);
  }

  HttpRequest.Builder request() throws IOException {
    var request = HttpRequest.newBuilder().timeout(timeout).method(method, body.open());
    headers.forEach(request::header);
    return request;
  }
}
