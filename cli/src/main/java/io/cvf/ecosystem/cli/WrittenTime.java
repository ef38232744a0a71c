package io.cvf.ecosystem.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as programs write them: ISO 8601, with T or a space, with a zone or in a known one. */
record WrittenTime(@Nullable ZoneId zone) {

  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral(' ')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffset("+HH:mm", "Z")
          .optionalEnd()
          .toFormatter(Locale.ROOT);

  Instant read(String text) throws BadRow {
    var normal = text.strip().replace('T', ' ').replace(" UTC", "Z");
    try {
      var parsed = FORMAT.parseBest(normal, Instant::from, LocalDateTime::from);
      if (parsed instanceof Instant moment) {
        return moment;
      }
      if (zone == null) {
        throw new BadRow("'%s' has no time zone; say which with --zone".formatted(text));
      }
      return ((LocalDateTime) parsed).atZone(zone).toInstant();
    } catch (DateTimeException none) {
      throw new BadRow("'%s' is no time; write it like 2026-03-01T12:00:00Z".formatted(text), none);
    }
  }
}
