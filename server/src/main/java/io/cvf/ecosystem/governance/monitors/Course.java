package io.cvf.ecosystem.governance.monitors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What looks, one after the other, make of a monitor: outages that began and ended, and gaps. A
 * look that is not newer than the newest one before it changes nothing: what was told stays.
 */
final class Course {

  private final MonitorState before;
  private @Nullable Instant seenAt;
  private @Nullable Boolean up;
  private @Nullable Look last;
  private @Nullable Instant certificateUntil;
  private @Nullable Outage open;
  private @Nullable Instant endOfEarlier;
  private final List<Outage> outages = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final List<Object> events = new ArrayList<>();

  Course(MonitorState before) {
    this.before = before;
    this.seenAt = before.seenAt();
    this.up = before.up();
  }

  void add(Look look) {
    add(look, look.at());
  }

  /**
   * @param since when what the look found began, where somebody knows better than the look
   */
  void add(Look look, Instant since) {
    if (last == null || !look.at().isBefore(last.at())) {
      last = look;
    }
    if (look.certificateUntil() != null) {
      certificateUntil = look.certificateUntil();
    }
    if (look.counts() && isNews(look.at())) {
      state().gap(look.at()).ifPresent(gaps::add);
      if (look.why() != null) {
        fell(since, look.why());
      } else {
        rose(since);
      }
      seenAt = look.at();
    }
  }

  private boolean isNews(Instant at) {
    return !at.isBefore(before.watchedFrom()) && (seenAt == null || at.isAfter(seenAt));
  }

  private void fell(Instant at, Cause why) {
    if (!Boolean.FALSE.equals(up)) {
      open = new Outage(before.monitor(), at, null, why);
    }
    up = false;
  }

  private void rose(Instant at) {
    if (Boolean.FALSE.equals(up)) {
      if (open == null) {
        endOfEarlier = at;
        events.add(cameBack(at));
      } else {
        outages.add(new Outage(open.monitor(), open.from(), at, open.cause()));
        open = null; // it came and went: nobody needs to act
      }
    }
    up = true;
  }

  MonitorCameBack cameBack(Instant at) {
    return new MonitorCameBack(before.monitor(), before.partner(), before.name(), at);
  }

  MonitorState before() {
    return before;
  }

  MonitorState state() {
    return new MonitorState(
        before.monitor(),
        before.partner(),
        before.name(),
        before.validity(),
        before.watchedFrom(),
        seenAt,
        up);
  }

  /** When it is up and nothing was known of it before. */
  Optional<Instant> foundUp() {
    return before.up() == null && Boolean.TRUE.equals(up)
        ? Optional.ofNullable(seenAt)
        : Optional.empty();
  }

  /** The newest look, whether it counts or not. */
  @Nullable Look last() {
    return last;
  }

  @Nullable Instant certificateUntil() {
    return certificateUntil;
  }

  /** When the outage ended that was open before. */
  @Nullable Instant endOfEarlier() {
    return endOfEarlier;
  }

  /** The outage that is open now and was not before. */
  @Nullable Outage opened() {
    return open;
  }

  /** Those that began with these looks. */
  List<Outage> outages() {
    var all = new ArrayList<>(outages);
    if (open != null) {
      all.add(open);
    }
    return all;
  }

  List<Gap> gaps() {
    return gaps;
  }

  List<Object> events() {
    return events;
  }
}
