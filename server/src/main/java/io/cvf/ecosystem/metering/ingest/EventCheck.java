package io.cvf.ecosystem.metering.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a reported event is worth: an execution to be counted, or a reason why not. Made for
 * one batch, from what is known at its moment.
 */
final class EventCheck {

  static final Duration AHEAD = Duration.ofMinutes(5);
  static final int LONGEST_TEXT = 256;
  static final long MOST = 1_000_000_000;
  static final int LONGEST_MILLIS = 86_400_000;

  /** What the platform knows of those an event names. */
  record Known(
      Consumer consumer,
      String sourceRoot,
      Map<String, Integer> sources,
      KnownSubjects subjects,
      Instant now,
      Duration lateWindow) {}

  private final int batch;
  private final Known known;
  private final ExecutionHashes hashes;
  private final Instant earliest;
  private final Instant latest;

  EventCheck(int batch, Known known, ExecutionHashes hashes) {
    this.batch = batch;
    this.known = known;
    this.hashes = hashes;
    this.earliest = known.now().minus(known.lateWindow());
    this.latest = known.now().plus(AHEAD);
  }

  /** An {@link Execution} or a {@link RefusalReason}. */
  Object judge(Reported event) {
    var formal = formal(event);
    if (formal != null) {
      return formal;
    }
    var time = EventTime.of(event.time());
    if (time == null) {
      return RefusalReason.BAD_TIME;
    }
    if (time.isAfter(latest)) {
      return RefusalReason.IN_THE_FUTURE;
    }
    if (time.isBefore(earliest)) {
      return RefusalReason.TOO_LATE;
    }
    var subject = subject(event.subject(), time);
    return subject instanceof KnownSubject found ? judge(event, found, time) : subject;
  }

  private @Nullable RefusalReason formal(Reported event) {
    if (event.broken() != null) {
      return event.broken();
    }
    if (!"1.0".equals(event.specversion())) {
      return RefusalReason.BAD_SPECVERSION;
    }
    if (!CloudEvents.TYPE.equals(event.type())) {
      return RefusalReason.BAD_TYPE;
    }
    if (!isText(event.id())) {
      return RefusalReason.BAD_ID;
    }
    return event.source() == null ? RefusalReason.WRONG_SOURCE : source(event.source());
  }

  /** Those known are the sources of all who are written together, not only of this one. */
  private @Nullable RefusalReason source(String source) {
    if (!isBelow(known.sourceRoot(), source)) {
      return RefusalReason.WRONG_SOURCE;
    }
    if (known.sources().containsKey(source)) {
      return null;
    }
    return isText(source) ? RefusalReason.TOO_MANY_SOURCES : RefusalReason.WRONG_SOURCE;
  }

  static boolean isBelow(String root, String source) {
    return source.startsWith(root)
        && (source.length() == root.length() || source.charAt(root.length()) == '/');
  }

  private Object subject(@Nullable String text, Instant time) {
    if (text == null) {
      return RefusalReason.BAD_SUBJECT;
    }
    for (var version : known.subjects().of(text)) {
      if (version.covers(time)) {
        return version.risk() > known.consumer().highestRisk()
            ? RefusalReason.RISK_NOT_ALLOWED
            : version;
      }
    }
    if (!isSubject(text)) {
      return RefusalReason.BAD_SUBJECT;
    }
    return known.subjects().knowsSkillOf(text)
        ? RefusalReason.UNKNOWN_VERSION
        : RefusalReason.UNKNOWN_SKILL;
  }

  private Object judge(Reported event, KnownSubject subject, Instant time) {
    var failed = "FAILED".equals(event.outcome());
    if (!failed && !"SUCCEEDED".equals(event.outcome())) {
      return RefusalReason.BAD_OUTCOME;
    }
    var quantity = event.quantity() == Reported.ABSENT ? 1 : event.quantity();
    if (quantity < 1 || quantity > MOST) {
      return RefusalReason.BAD_QUANTITY;
    }
    if (event.millis() == Reported.BAD || event.millis() > LONGEST_MILLIS) {
      return RefusalReason.BAD_DURATION;
    }
    var micros = ChronoUnit.MICROS.between(Instant.EPOCH, time);
    var millis = (int) event.millis();
    var source = event.source();
    var id = event.id();
    var text = event.subject();
    if (source == null || id == null || text == null) {
      throw new IllegalStateException("Checked above");
    }
    return new Execution(
        batch,
        event.index(),
        hashes.key(source, id),
        hashes.body(text, micros, quantity, millis, failed),
        micros,
        quantity,
        subject.id(),
        known.consumer().id(),
        known.sources().getOrDefault(source, 0),
        millis,
        failed,
        subject.publisher().equals(known.consumer().organisation().value()),
        id);
  }

  /** 1 to 256 characters, all of which the database can keep and a hash can tell apart. */
  static boolean isText(@Nullable String text) {
    if (text == null || text.isEmpty() || text.length() > LONGEST_TEXT) {
      return false;
    }
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (Character.isISOControl(c) || (Character.isSurrogate(c) && !isPair(text, i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the text has the form {@code name@version}. */
  static boolean isSubject(String text) {
    var at = text.lastIndexOf('@');
    return at > 0 && at < text.length() - 1 && isText(text);
  }

  private static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }
}
