package io.cvf.ecosystem.governance.maintenance;

import io.cvf.ecosystem.governance.maintenance.MaintenanceWindows.Plan;
import io.cvf.ecosystem.governance.monitors.MonitorHistory;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What owners and developers of partners announce. */
@Service
public class MaintenanceService {

  private static final Duration LONGEST = Duration.ofDays(30);
  private static final Duration AHEAD = Duration.ofDays(365);

  /** Whoever announces what begins now has read the clock a moment ago. */
  private static final Duration LATE = Duration.ofMinutes(5);

  private final MaintenanceWindows windows;
  private final PartnerDirectory partners;
  private final MonitorHistory monitors;
  private final MaintenanceNews news;
  private final AuditLog audit;
  private final Clock clock;

  MaintenanceService(
      MaintenanceWindows windows,
      PartnerDirectory partners,
      MonitorHistory monitors,
      MaintenanceNews news,
      AuditLog audit,
      Clock clock) {
    this.windows = windows;
    this.partners = partners;
    this.monitors = monitors;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** As it arrives. */
  public record Given(
      @Nullable List<@Nullable UUID> monitors,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable String reason) {}

  /** Its id; 409 {@code maintenance-overlaps}. */
  @Transactional
  public UUID announce(@Nullable String slugOrId, Given given, Caller by) {
    new Violations()
        .require(
            slugOrId != null && !slugOrId.isBlank(),
            "/partner",
            "Name the partner by its slug or id.")
        .refuseIfAny();
    var partner = partners.find(Objects.requireNonNull(slugOrId));
    partners.requireDeveloper(partner.id(), by);
    var now = clock.instant();
    var plan = checked(partner.id(), given, now.minus(LATE), now);
    var id =
        windows.add(partner.id(), plan, now, by.id()).orElseThrow(() -> taken(partner.id(), plan));
    var window = windows.find(id).orElseThrow();
    record("maintenance.announced", partner, window, by);
    news.announced(partner, window, by.id());
    return id;
  }

  /** What is moved or made longer counts as announced now; what only shrinks stays as it was. */
  @Transactional
  public void change(UUID id, Given given, IfMatch base, Caller by) {
    var now = clock.instant();
    var before = windows.lock(id).orElseThrow(MaintenanceProblems::notFound);
    var partner = partners.find(before.partner().toString());
    partners.requireDeveloper(partner.id(), by);
    base.require(before.version());
    requireNotOver(before, now);
    var begun = before.hasBegun(now);
    var plan = checked(partner.id(), given, begun ? before.from() : now.minus(LATE), now);
    var shrinks = before.covers(plan.from(), plan.until(), plan.monitors());
    if (begun && !(shrinks && plan.from().equals(before.from()) && !plan.until().isBefore(now))) {
      throw MaintenanceProblems.begun(before);
    }
    replace(before, plan, shrinks ? before.announcedAt() : now, by);
    var window = windows.find(id).orElseThrow();
    record("maintenance.changed", partner, window, by);
    news.changed(partner, window, by.id());
  }

  /** It ends now instead of later. */
  @Transactional
  public void end(UUID id, Caller by) {
    var now = clock.instant();
    var before = windows.lock(id).orElseThrow(MaintenanceProblems::notFound);
    var partner = partners.find(before.partner().toString());
    partners.requireDeveloper(partner.id(), by);
    requireNotOver(before, now);
    new Violations()
        .require(before.hasBegun(now), "/until", "It has not begun yet: call it off instead.")
        .refuseIfAny();
    var plan = new Plan(before.monitors(), before.from(), now, before.reason());
    replace(before, plan, before.announcedAt(), by);
    var window = windows.find(id).orElseThrow();
    record("maintenance.ended", partner, window, by);
    news.changed(partner, window, by.id());
  }

  /** Only before it begins. */
  @Transactional
  public void cancel(UUID id, Caller by) {
    var now = clock.instant();
    var window = windows.lock(id).orElseThrow(MaintenanceProblems::notFound);
    var partner = partners.find(window.partner().toString());
    partners.requireDeveloper(partner.id(), by);
    requireNotOver(window, now);
    if (window.hasBegun(now)) {
      throw MaintenanceProblems.begun(window);
    }
    windows.cancel(id, now);
    record("maintenance.cancelled", partner, window, by);
    news.cancelled(partner, window, by.id());
  }

  private void replace(MaintenanceWindow before, Plan plan, Instant announcedAt, Caller by) {
    windows
        .overlapping(before.partner(), plan.from(), plan.until(), before.id())
        .ifPresent(other -> {
          throw MaintenanceProblems.overlaps(other);
        });
    windows.replace(before.id(), plan, announcedAt, by.id());
  }

  private RuntimeException taken(PartnerId partner, Plan plan) {
    return windows
        .overlapping(partner, plan.from(), plan.until(), null)
        .<RuntimeException>map(MaintenanceProblems::overlaps)
        .orElseGet(() -> new DataIntegrityViolationException("Another window came and went"));
  }

  private Plan checked(PartnerId partner, Given given, Instant earliest, Instant now) {
    var from = micros(given.from());
    var until = micros(given.until());
    var wanted = given.monitors() == null ? List.<@Nullable UUID>of() : given.monitors();
    var taken = new HashSet<UUID>();
    for (var monitor : wanted) {
      if (monitor != null) {
        taken.add(monitor);
      }
    }
    new Violations()
        .require(from != null, "/from", "Say when it begins.")
        .require(until != null, "/until", "Say when it ends.")
        .require(
            from == null || until == null || from.isBefore(until),
            "/until",
            "It ends after it begins.")
        .require(
            from == null || until == null || !until.isAfter(from.plus(LONGEST)),
            "/until",
            "It lasts at most 30 days.")
        .require(
            from == null || !from.isBefore(earliest),
            "/from",
            "Maintenance is announced before it begins.")
        .require(
            from == null || !from.isAfter(now.plus(AHEAD)), "/from", "It begins within a year.")
        .require(
            taken.size() == wanted.size() && areOf(partner, taken, now),
            "/monitors",
            "Name monitors of the partner, each once; none for everything.")
        .refuseIfAny();
    var reason = Reason.checked(given.reason());
    return new Plan(taken, Objects.requireNonNull(from), Objects.requireNonNull(until), reason);
  }

  private boolean areOf(PartnerId partner, Set<UUID> wanted, Instant now) {
    return wanted.isEmpty()
        || monitors
            .of(List.of(partner), now.minusSeconds(1), now)
            .getOrDefault(partner, List.of())
            .stream()
            .map(MonitorHistory.Watched::monitor)
            .collect(Collectors.toSet())
            .containsAll(wanted);
  }

  private static @Nullable Instant micros(@Nullable Instant at) {
    return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
  }

  private static void requireNotOver(MaintenanceWindow window, Instant now) {
    if (window.isOver(now)) {
      throw MaintenanceProblems.over(window);
    }
  }

  private void record(
      String action, PartnerDirectory.Entry partner, MaintenanceWindow it, Caller by) {
    audit.record(
        by.id(),
        action,
        "partner:" + partner.slug(),
        Map.of(
            "window", it.id().toString(),
            "from", it.from().toString(),
            "until", it.until().toString(),
            "announcedAt", it.announcedAt().toString()),
        it.reason());
  }
}
