package io.cvf.ecosystem.governance.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.notifications.FeedOwners;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.problems.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** A member's deadlines for calendars, at the secret address that opens their inbox's feed too. */
@RestController
class CalendarController {

  private static final MediaType CALENDAR = new MediaType("text", "calendar", UTF_8);
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final int YEARS = 1;

  private final FeedOwners owners;
  private final Deadlines deadlines;
  private final CalendarFile file;
  private final Clock clock;

  CalendarController(FeedOwners owners, Deadlines deadlines, CalendarFile file, Clock clock) {
    this.owners = owners;
    this.deadlines = deadlines;
    this.file = file;
    this.clock = clock;
  }

  @GetMapping(path = "/feeds/calendar/{secret}.ics", produces = "text/calendar")
  @Public
  @Hidden
  @Nullable ResponseEntity<String> calendar(@PathVariable String secret, WebRequest request) {
    var member =
        owners
            .memberOf(secret)
            .orElseThrow(() ->
                Problem.notFound(
                    "feed-not-found",
                    "There is no such feed",
                    "Its owner stopped it or has a new address. Make one under Notifications."));
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var text =
        file.write(
            deadlines.of(member, today.plusYears(YEARS)),
            today.atStartOfDay(ZoneOffset.UTC).toInstant());
    if (request.checkNotModified(
        "\"%s\"".formatted(DigestUtils.md5DigestAsHex(text.getBytes(UTF_8))))) {
      return null;
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
        .contentType(CALENDAR)
        .body(text);
  }
}
