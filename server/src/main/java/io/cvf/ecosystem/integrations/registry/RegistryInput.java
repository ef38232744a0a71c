package io.cvf.ecosystem.integrations.registry;

import io.cvf.ecosystem.platform.web.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads what clients of the registry send; what cannot be read is refused in its words. */
final class RegistryInput {

  private static final int DEFAULT_LIMIT = 30;
  private static final int MAX_LIMIT = 100;
  private static final int LONGEST = 200;

  private RegistryInput() {}

  static int limit(@Nullable String text) {
    if (text == null) {
      return DEFAULT_LIMIT;
    }
    try {
      var limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MAX_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // Said below, like a number out of range.
    }
    throw wrong("limit is a whole number from 1 to " + MAX_LIMIT);
  }

  static @Nullable UUID cursor(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw wrong("cursor is not one of ours; use metadata.nextCursor as it is given");
    }
  }

  static @Nullable Instant instant(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw wrong("updated_since is an RFC 3339 time such as 2026-08-07T13:15:04Z");
    }
  }

  static boolean flag(@Nullable String text) {
    return switch (text) {
      case null -> false;
      case "true" -> true;
      case "false", "" -> false;
      default -> throw wrong("include_deleted is true or false");
    };
  }

  static @Nullable String text(String name, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    if (text.length() > LONGEST || !Text.isStorable(text)) {
      throw wrong(name + " is text of at most " + LONGEST + " characters");
    }
    return text;
  }

  private static RegistryRefusal wrong(String message) {
    return new RegistryRefusal(HttpStatus.BAD_REQUEST, message);
  }
}
