package io.cvf.ecosystem.governance.hours;

import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/partners/{partner}/support-calendar")
@Tag(name = "SLA")
class SupportCalendarController {

  private static final int NEXT = 10;
  private static final int YEARS_AHEAD = 3;

  private final SupportCalendarService service;
  private final Holidays holidays;
  private final Clock clock;

  SupportCalendarController(SupportCalendarService service, Holidays holidays, Clock clock) {
    this.service = service;
    this.holidays = holidays;
    this.clock = clock;
  }

  enum Action {
    EDIT
  }

  @Schema(name = "DayOff")
  record DayView(LocalDate day, String name) {

    static DayView of(ExtraDay it) {
      return new DayView(it.day(), it.name());
    }
  }

  @Schema(name = "SupportCalendar")
  record CalendarView(
      @Schema(description = "ISO 3166-1; absent for no public holidays.", example = "DE")
          @Nullable String country,
      @Schema(description = "Absent for what the whole country has.", example = "by")
          @Nullable String subdivision,
      List<DayView> extraDays,
      @Schema(description = "The first day (UTC) it counts for; absent without a calendar.")
          @Nullable LocalDate countsFrom,
      @Schema(description = "The next ten days off, weekends among them.")
          List<DayView> nextHolidays,
      @Schema(description = "0 where nobody has said anything yet.") long version,
      @Schema(description = "What you may do with it now.") List<Action> actions) {}

  @Schema(name = "SupportCalendarEdit")
  record Edit(
      @Schema(description = "ISO 3166-1; left out for no public holidays.", example = "DE")
          @Nullable String country,
      @Schema(description = "See `GET /holiday-regions`.", example = "by")
          @Nullable String subdivision,
      @Schema(description = "Days off besides these, at most 50.")
          @Nullable List<@Nullable DayEdit> extraDays) {

    GivenCalendar given() {
      return new GivenCalendar(
          country,
          subdivision,
          extraDays == null
              ? List.of()
              : extraDays.stream()
                  .<GivenCalendar.@Nullable Day>map(
                      it -> it == null ? null : new GivenCalendar.Day(it.day(), it.name()))
                  .toList());
    }
  }

  @Schema(name = "DayOffEdit")
  record DayEdit(
      @Nullable LocalDate day,
      @Schema(description = "1 to 100 characters.") @Nullable String name) {}

  @GetMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "The public holidays a partner's business hours leave out",
      description = "For the partner's people and staff.")
  ResponseEntity<CalendarView> read(@PathVariable String partner, Caller caller) {
    var view = view(service.readable(partner, caller), caller);
    return IfMatch.tagged(view.version(), view);
  }

  @PutMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Say which public holidays a partner has",
      description =
          """
          For the partner's owners. Counts from tomorrow on (UTC); days before keep the calendar \
          they had. `If-Match: "0"` the first time.\
          """)
  ResponseEntity<CalendarView> set(
      @PathVariable String partner, @RequestBody Edit body, IfMatch base, Caller caller) {
    service.set(partner, body.given(), base, caller);
    return read(partner, caller);
  }

  private CalendarView view(PartnerDirectory.Entry partner, Caller caller) {
    var declared = service.of(partner);
    var latest = declared.isEmpty() ? SupportCalendar.NONE : declared.getLast();
    var region = latest.region();
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var next =
        new CalendarHistory(declared, holidays)
            .daysOff(today, today.plusYears(YEARS_AHEAD), ZoneOffset.UTC)
            .limit(NEXT)
            .map(DayView::of)
            .toList();
    return new CalendarView(
        region == null ? null : region.country(),
        region == null ? null : region.subdivision(),
        latest.extraDays().stream().map(DayView::of).toList(),
        declared.isEmpty() ? null : latest.from(),
        next,
        latest.version(),
        service.decides(partner, caller) ? List.of(Action.EDIT) : List.of());
  }
}
