package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.governance.SealedSlaMonths;
import io.cvf.ecosystem.governance.incidents.Incident.Origin;
import io.cvf.ecosystem.governance.incidents.IncidentAccess.Standing;
import io.cvf.ecosystem.governance.incidents.IncidentOpening.Trouble;
import io.cvf.ecosystem.governance.monitors.MonitorHistory;
import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.problems.Violations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people report: consumers, staff, and partners themselves. */
@Service
public class IncidentReports {

  /** Open ones that people of the same organisations reported of one partner. */
  private static final int MOST_OPEN = 20;

  private static final Duration BACK = Duration.ofDays(7);

  private final PartnerDirectory partners;
  private final IncidentAccess access;
  private final OrganisationDirectory organisations;
  private final Incidents incidents;
  private final MonitorHistory monitors;
  private final ObjectProvider<SealedSlaMonths> sealed;
  private final IncidentOpening opening;
  private final Clock clock;

  IncidentReports(
      PartnerDirectory partners,
      IncidentAccess access,
      OrganisationDirectory organisations,
      Incidents incidents,
      MonitorHistory monitors,
      ObjectProvider<SealedSlaMonths> sealed,
      IncidentOpening opening,
      Clock clock) {
    this.partners = partners;
    this.access = access;
    this.organisations = organisations;
    this.incidents = incidents;
    this.monitors = monitors;
    this.sealed = sealed;
    this.opening = opening;
    this.clock = clock;
  }

  /** As it arrives. */
  public record Report(
      @Nullable String partner,
      @Nullable UUID monitor,
      @Nullable Severity severity,
      @Nullable String title,
      @Nullable String description,
      @Nullable Instant startedAt) {}

  /** The id of the incident. */
  @Transactional
  public String open(Report given, Caller by) {
    new Violations()
        .require(
            given.partner() != null && !given.partner().isBlank(),
            "/partner",
            "Name the partner by its slug or id.")
        .refuseIfAny();
    var partner = partners.find(Objects.requireNonNull(given.partner()));
    var standing =
        access
            .standing(partner.id(), by)
            .orElseThrow(() ->
                Problem.forbidden(
                    "Only people who use skills of %s report incidents."
                        .formatted(partner.name())));
    var trouble = checked(given, partner.id(), standing);
    if (standing == Standing.CONSUMER
        && incidents.openBy(partner.id(), withColleagues(by)) >= MOST_OPEN) {
      throw IncidentProblems.tooMany(partner.name(), MOST_OPEN);
    }
    return opening.open(trouble, origin(standing), by.id());
  }

  private Set<MemberId> withColleagues(Caller by) {
    var all = new HashSet<>(Set.of(by.id()));
    organisations
        .people(organisations.organisationsOf(by.id()).keySet())
        .values()
        .forEach(it -> all.addAll(it.keySet()));
    return all;
  }

  private Trouble checked(Report given, PartnerId partner, Standing standing) {
    var now = clock.instant();
    var title = IncidentText.clean(given.title());
    var description = IncidentText.clean(given.description());
    var at = given.startedAt() == null ? now : given.startedAt().truncatedTo(ChronoUnit.MICROS);
    var watched = given.monitor() == null ? null : name(partner, given.monitor(), now);
    new Violations()
        .require(given.severity() != null, "/severity", "Say CRITICAL, MAJOR or MINOR.")
        .require(
            IncidentText.isLine(title, IncidentText.MAX_TITLE),
            "/title",
            "Say in one line of 1 to 200 characters what is wrong.")
        .require(
            IncidentText.isText(description),
            "/description",
            "Describe it in 1 to 10,000 characters.")
        .require(
            given.monitor() == null || watched != null,
            "/monitor",
            "The partner has no such monitor.")
        .require(
            given.startedAt() == null || standing == Standing.GOVERNING,
            "/startedAt",
            "Only maintainers and administrators open an incident at another time than now.")
        .require(!at.isAfter(now), "/startedAt", "That moment is still to come.")
        .require(!at.isBefore(now.minus(BACK)), "/startedAt", "It can lie at most 7 days back.")
        .refuseIfAny();
    requireUnsealed(partner, YearMonth.from(at.atOffset(ZoneOffset.UTC)));
    return new Trouble(
        partner,
        given.monitor(),
        watched,
        Objects.requireNonNull(given.severity()),
        title,
        description,
        at);
  }

  private void requireUnsealed(PartnerId partner, YearMonth month) {
    if (sealed.stream().anyMatch(it -> it.isSealed(partner, month))) {
      throw IncidentProblems.monthSealed(month);
    }
  }

  private @Nullable String name(PartnerId partner, UUID monitor, Instant now) {
    return monitors
        .of(List.of(partner), now.minusSeconds(1), now)
        .getOrDefault(partner, List.of())
        .stream()
        .filter(it -> it.monitor().equals(monitor))
        .map(MonitorHistory.Watched::name)
        .findFirst()
        .orElse(null);
  }

  private static Origin origin(Standing standing) {
    return switch (standing) {
      case ACTING, INSIDER -> Origin.PARTNER;
      case GOVERNING, STAFF -> Origin.STAFF;
      case CONSUMER -> Origin.CONSUMER;
    };
  }
}
