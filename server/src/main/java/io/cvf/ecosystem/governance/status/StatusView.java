package io.cvf.ecosystem.governance.status;

import io.cvf.ecosystem.governance.incidents.PublicIncidents;
import io.cvf.ecosystem.governance.incidents.Severity;
import io.cvf.ecosystem.governance.maintenance.MaintenanceHistory;
import io.cvf.ecosystem.governance.status.StatusSnapshot.Watched;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.rules.sla.Availability;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the public reads. */
final class StatusView {

  private static final int MOST_SHOWN = 50;

  private StatusView() {}

  @Schema(name = "StatusPage")
  record Board(
      Instant asOf,
      @Schema(description = "The day (UTC) of each partner's first bar.") LocalDate firstDay,
      @Schema(description = "How many partners are in it.") List<StateCount> states,
      @Schema(description = "Not resolved; the latest first, at most 50.") List<Incident> incidents,
      @Schema(description = "Under way and planned; the next first, at most 50.")
          List<Maintenance> maintenance,
      @Schema(description = "The worst first.") List<Partner> items,
      @Nullable String nextCursor) {}

  @Schema(name = "PartnerStatusPage")
  record One(
      Instant asOf,
      LocalDate firstDay,
      Partner partner,
      @Schema(description = "Open ones and those resolved in the last 14 days, the latest first.")
          List<Incident> incidents,
      List<Maintenance> maintenance) {}

  @Schema(name = "StatusCount")
  record StateCount(PartnerState state, int count) {}

  @Schema(name = "WatchedPartner")
  record Partner(
      String slug,
      String name,
      PartnerState state,
      @Schema(description = "Of the days shown; absent when nothing was measured.")
          @Nullable Integer uptimePartsPerMillion,
      List<Day> days) {}

  @Schema(name = "StatusDay")
  record Day(
      @Schema(description = "Absent when nothing was measured on it.")
          @Nullable Integer uptimePartsPerMillion,
      long downSeconds,
      @Schema(description = "Announced in time, and not counted.") long maintenanceSeconds) {}

  @Schema(name = "StatusIncident")
  record Incident(
      @Schema(example = "INC-2026-001") String id,
      String partner,
      String partnerName,
      Severity severity,
      String title,
      Instant openedAt,
      @Nullable Instant acknowledgedAt,
      @Nullable Instant resolvedAt,
      List<Update> updates) {}

  @Schema(name = "StatusUpdate")
  record Update(Instant at, String text) {}

  @Schema(name = "StatusMaintenance")
  record Maintenance(
      UUID id, String partner, String partnerName, Instant from, Instant until, String reason) {}

  static Board board(StatusSnapshot all, List<Watched> shown, @Nullable String nextCursor) {
    var names = names(all);
    return new Board(
        all.asOf(),
        all.firstDay(),
        counts(all),
        incidents(all.incidents().stream().filter(it -> it.resolvedAt() == null), names),
        maintenance(all.maintenance().stream(), names),
        shown.stream().map(StatusView::partner).toList(),
        nextCursor);
  }

  static One one(StatusSnapshot all, Watched partner) {
    var id = partner.partner().id();
    var names = Map.of(id, partner.partner());
    return new One(
        all.asOf(),
        all.firstDay(),
        partner(partner),
        incidents(all.incidents().stream().filter(it -> it.partner().equals(id)), names),
        maintenance(all.maintenance().stream().filter(it -> it.partner().equals(id)), names));
  }

  private static List<StateCount> counts(StatusSnapshot all) {
    return Stream.of(PartnerState.values())
        .map(state ->
            new StateCount(
                state,
                Math.toIntExact(all.partners().stream().filter(it -> it.state() == state).count())))
        .toList();
  }

  private static Partner partner(Watched it) {
    return new Partner(
        it.partner().slug(),
        it.partner().name(),
        it.state(),
        it.uptimePartsPerMillion(),
        it.days().stream().map(StatusView::day).toList());
  }

  private static Day day(Availability it) {
    return new Day(StatusSnapshot.orNull(it), it.down(), it.maintenance());
  }

  private static List<Incident> incidents(
      Stream<PublicIncidents.Shown> incidents, Map<PartnerId, PartnerDirectory.Entry> names) {
    return incidents
        .map(it -> incident(it, Objects.requireNonNull(names.get(it.partner()))))
        .limit(MOST_SHOWN)
        .toList();
  }

  private static Incident incident(PublicIncidents.Shown it, PartnerDirectory.Entry partner) {
    return new Incident(
        it.id(),
        partner.slug(),
        partner.name(),
        it.severity(),
        it.title(),
        it.openedAt(),
        it.acknowledgedAt(),
        it.resolvedAt(),
        it.updates().stream().map(said -> new Update(said.at(), said.text())).toList());
  }

  private static List<Maintenance> maintenance(
      Stream<MaintenanceHistory.Announced> windows, Map<PartnerId, PartnerDirectory.Entry> names) {
    return windows
        .map(it -> maintenance(it, Objects.requireNonNull(names.get(it.partner()))))
        .limit(MOST_SHOWN)
        .toList();
  }

  private static Maintenance maintenance(
      MaintenanceHistory.Announced it, PartnerDirectory.Entry partner) {
    var span = it.window().span();
    return new Maintenance(
        it.id(), partner.slug(), partner.name(), span.from(), span.until(), it.reason());
  }

  private static Map<PartnerId, PartnerDirectory.Entry> names(StatusSnapshot all) {
    return all.partners().stream()
        .map(Watched::partner)
        .collect(Collectors.toMap(PartnerDirectory.Entry::id, Function.identity()));
  }
}
