package io.cvf.ecosystem.platform.web;

import io.cvf.ecosystem.platform.problems.Problem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where a page ended: the sort key of its last item. Opaque to callers; a cursor that was made up
 * is refused with {@code invalid-cursor}.
 */
public record Cursor(List<String> key) {

  private static final String SEPARATOR = "\u001f";
  private static final int LAST_YEAR = 9_999;

  public static Cursor of(Object... parts) {
    return new Cursor(List.of(parts).stream().map(Object::toString).toList());
  }

  static Cursor decode(String encoded) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
      return new Cursor(List.of(text.split(SEPARATOR, -1)));
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  String encoded() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8));
  }

  public String text(int part) {
    return part(part, Function.identity());
  }

  public long number(int part) {
    return part(part, Long::parseLong);
  }

  public Instant instant(int part) {
    return part(part, Instant::parse);
  }

  /** Of the years 1 to 9999. */
  public LocalDate day(int part) {
    var day = part(part, LocalDate::parse);
    if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
      throw invalid();
    }
    return day;
  }

  public UUID uuid(int part) {
    return part(part, UUID::fromString);
  }

  private <T> T part(int part, Function<String, T> parser) {
    if (part >= key.size()) {
      throw invalid();
    }
    try {
      return parser.apply(key.get(part));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw invalid();
    }
  }

  private static Problem invalid() {
    return Problem.of(
        org.springframework.http.HttpStatus.BAD_REQUEST,
        "invalid-cursor",
        "Unknown cursor",
        "Start again without cursor, then follow nextCursor as it is given.");
  }
}
