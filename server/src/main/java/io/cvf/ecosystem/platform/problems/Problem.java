package io.cvf.ecosystem.platform.problems;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * A refusal a caller can act on, answered as an RFC 9457 problem.
 *
 * <p>The type is {@code urn:cvf:problem:} and a slug that never changes its meaning; the detail is
 * one sentence that says what to do.
 */
public final class Problem extends RuntimeException {

  public static final String TYPE_PREFIX = "urn:cvf:problem:";

  private final HttpStatus status;
  private final String slug;
  private final String title;
  private final transient HttpHeaders headers = new HttpHeaders();
  private final transient Map<String, Object> properties = new LinkedHashMap<>();
  private final transient List<FieldError> errors = new ArrayList<>();

  /** One wrong value of the input, at a JSON pointer such as {@code /labels/2}. */
  public record FieldError(String pointer, String detail) {}

  private Problem(HttpStatus status, String slug, String title, String detail) {
    super(detail);
    this.status = status;
    this.slug = slug;
    this.title = title;
  }

  public static Problem of(HttpStatus status, String slug, String title, String detail) {
    return new Problem(status, slug, title, detail);
  }

  /** 404. */
  public static Problem notFound(String slug, String title, String detail) {
    return of(HttpStatus.NOT_FOUND, slug, title, detail);
  }

  /** 403: known to the platform, but not the caller's to do. */
  public static Problem forbidden(String detail) {
    return of(HttpStatus.FORBIDDEN, "not-yours", "Not yours to do", detail);
  }

  /** 409. */
  public static Problem conflict(String slug, String title, String detail) {
    return of(HttpStatus.CONFLICT, slug, title, detail);
  }

  /** 422 {@code invalid-input} with one wrong value; add others with {@link #at}. */
  public static Problem invalid(String pointer, String detail) {
    return invalid().at(pointer, detail);
  }

  static Problem invalid() {
    return of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "invalid-input",
        "The input is not valid",
        "Correct the values named in errors and send the request again.");
  }

  /** 412: somebody saved in between. */
  public static Problem stale(long current) {
    return of(
            HttpStatus.PRECONDITION_FAILED,
            "stale-version",
            "It has changed since you read it",
            "Load the current version, apply your change to it and send it again.")
        .with("currentVersion", current);
  }

  public Problem with(String property, Object value) {
    properties.put(property, value);
    return this;
  }

  public Problem at(String pointer, String detail) {
    errors.add(new FieldError(pointer, detail));
    return this;
  }

  public Problem retryAfter(Duration wait) {
    headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
    return this;
  }

  public HttpStatus status() {
    return status;
  }

  public String slug() {
    return slug;
  }

  HttpHeaders headers() {
    return headers;
  }

  ProblemDetail body() {
    var body = ProblemDetail.forStatusAndDetail(status, getMessage());
    body.setType(java.net.URI.create(TYPE_PREFIX + slug));
    body.setTitle(title);
    properties.forEach(body::setProperty);
    if (!errors.isEmpty()) {
      body.setProperty("errors", List.copyOf(errors));
    }
    return body;
  }

  /** A problem is an answer, not a fault: nobody reads its stack trace. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
