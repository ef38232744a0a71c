package io.cvf.ecosystem.sdk;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the server refused a request (RFC 9457).
 *
 * @param type stable name, {@code urn:cvf:problem:<slug>}; {@code about:blank} when whatever
 *     answered was not a CVF server
 * @param title one short sentence
 * @param status of the HTTP answer; 0 when there was none
 * @param detail what happened and what to do about it
 * @param requestId by which the operator finds the request in the log
 * @param errors one for each refused field
 */
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    @Nullable String requestId,
    List<Violation> errors) {

  static final String PREFIX = "urn:cvf:problem:";

  public Problem {
    type = requireNonNullElse(type, "about:blank");
    title = requireNonNullElse(title, "HTTP " + status);
    errors = List.copyOf(requireNonNullElse(errors, List.of()));
  }

  static Problem of(String slug, String title, String detail) {
    return new Problem(PREFIX + slug, title, 0, detail, null, List.of());
  }

  /** What to do about it; for a {@code switch}. */
  public ProblemKind kind() {
    return ProblemKind.of(this);
  }

  /** The stable short name, for example {@code rfc-not-found}; empty for {@code about:blank}. */
  public String slug() {
    return type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : "";
  }

  /** Whether this is the problem with that short name, for example {@code rfc-not-found}. */
  public boolean is(String slug) {
    return type.equals(PREFIX + slug);
  }

  /**
   * A refused field.
   *
   * @param pointer JSON Pointer into the request body
   * @param detail what is wrong with it
   */
  public record Violation(String pointer, String detail) {}
}
