package io.cvf.ecosystem.platform.backup;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells whoever waits how far it is: a line a schema, and every few seconds in a large table. */
final class ProgressAnnouncement {

  private static final long MIB = 1 << 20;
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final PrintStream out;
  private final Clock clock;
  private Instant spoke;
  private String schema = "";
  private int tables;
  private long rows;

  ProgressAnnouncement(Clock clock) {
    this(System.err, clock);
  }

  ProgressAnnouncement(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
    this.spoke = clock.instant();
  }

  void say(String sentence) {
    out.println(sentence);
    spoke = clock.instant();
  }

  void at(String table, long bytes) {
    if (bytes >= MIB && clock.instant().isAfter(spoke.plus(PAUSE))) {
      say("  %s: %,d MiB so far".formatted(table, bytes / MIB));
    }
  }

  void done(String ofSchema, long ofRows) {
    if (!ofSchema.equals(schema)) {
      finish();
      schema = ofSchema;
    }
    tables++;
    rows += ofRows;
  }

  /** The last schema is done too. */
  void finish() {
    if (tables > 0) {
      say(String.format(Locale.ROOT, "  %-14s %,12d rows in %d tables", schema, rows, tables));
    }
    schema = "";
    tables = 0;
    rows = 0;
  }
}
