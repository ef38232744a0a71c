package io.cvf.ecosystem.governance.hours;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.IfMatch;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down the days partners have off. */
@Service
public class SupportCalendarService {

  private final DeclaredCalendars calendars;
  private final Holidays holidays;
  private final PartnerDirectory partners;
  private final OrganisationDirectory organisations;
  private final AuditLog audit;
  private final Clock clock;

  SupportCalendarService(
      DeclaredCalendars calendars,
      Holidays holidays,
      PartnerDirectory partners,
      OrganisationDirectory organisations,
      AuditLog audit,
      Clock clock) {
    this.calendars = calendars;
    this.holidays = holidays;
    this.partners = partners;
    this.organisations = organisations;
    this.audit = audit;
    this.clock = clock;
  }

  /** Its people and staff; 403 for anybody else, 404 {@code partner-not-found}. */
  PartnerDirectory.Entry readable(String slugOrId, Caller caller) {
    var partner = partners.find(slugOrId);
    if (!caller.isStaff()) {
      partners.requireInsider(partner.id(), caller);
    }
    return partner;
  }

  /** Every calendar it ever had, the oldest first. */
  List<SupportCalendar> of(PartnerDirectory.Entry partner) {
    return calendars.of(List.of(partner.id())).getOrDefault(partner.id(), List.of());
  }

  boolean decides(PartnerDirectory.Entry partner, Caller caller) {
    return organisations
        .position(partner.organisation(), caller.id())
        .filter(Position.OWNER::equals)
        .isPresent();
  }

  /** Counts from tomorrow on, in UTC. The same once more changes nothing. */
  @Transactional
  public void set(String slugOrId, GivenCalendar given, IfMatch base, Caller caller) {
    var partner = partners.find(slugOrId);
    partners.requireOwner(partner.id(), caller);
    var declared = of(partner);
    var former = declared.isEmpty() ? SupportCalendar.NONE : declared.getLast();
    base.require(former.version());
    var now = clock.instant();
    var tomorrow = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
    var calendar = given.checked(former.version() + 1, tomorrow, holidays);
    if (former.version() > 0 && calendar.saysTheSameAs(former)) {
      return;
    }
    if (!calendars.add(partner.id(), calendar, caller.id(), now)) {
      throw Problem.stale(calendar.version());
    }
    var region = calendar.region();
    audit.record(
        caller.id(),
        "support-calendar.set",
        "partner:" + partner.slug(),
        Map.of(
            "region", region == null ? "none" : region.toString(),
            "extraDays", calendar.extraDays().size(),
            "from", tomorrow.toString()),
        null);
  }
}
