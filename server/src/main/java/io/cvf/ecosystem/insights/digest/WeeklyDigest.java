package io.cvf.ecosystem.insights.digest;

import static java.util.stream.Collectors.joining;

import io.cvf.ecosystem.governance.RecentTrouble;
import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.identity.StaffDirectory;
import io.cvf.ecosystem.insights.health.WeekInFigures;
import io.cvf.ecosystem.insights.health.WeekInFigures.Change;
import io.cvf.ecosystem.insights.today.Workload;
import io.cvf.ecosystem.notifications.Letters;
import io.cvf.ecosystem.notifications.Letters.Letter;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.PublicAddress;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to staff once a week: on Mondays, or as soon after as the platform runs. That it was
 * written and the mails commit together.
 */
@Service
class WeeklyDigest {

  private static final Duration MORNING = Duration.ofHours(6);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int MOST_OVERDUE = 20;
  private static final int MOST_TROUBLE = 5;

  private final WeeklyDigests digests;
  private final WeekInFigures figures;
  private final Workload workload;
  private final List<RecentTrouble> trouble;
  private final StaffDirectory staff;
  private final MemberDirectory members;
  private final Letters letters;
  private final PublicAddress address;
  private final Clock clock;

  WeeklyDigest(
      WeeklyDigests digests,
      WeekInFigures figures,
      Workload workload,
      List<RecentTrouble> trouble,
      StaffDirectory staff,
      MemberDirectory members,
      Letters letters,
      PublicAddress address,
      Clock clock) {
    this.digests = digests;
    this.figures = figures;
    this.workload = workload;
    this.trouble =
        trouble.stream().sorted(Comparator.comparing(RecentTrouble::name).reversed()).toList();
    this.staff = staff;
    this.members = members;
    this.letters = letters;
    this.address = address;
    this.clock = clock;
  }

  /** A platform that did not run in the week before has nothing to tell. */
  @Transactional
  public void write() {
    var now = clock.instant();
    var monday =
        LocalDate.ofInstant(now.minus(MORNING), ZoneOffset.UTC)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    if (!digests.has(monday) && figures.hasHistory(monday) && digests.claim(monday, now)) {
      digests.written(monday, send(monday, now));
    }
  }

  private int send(LocalDate monday, Instant now) {
    var changes = figures.changes();
    var subject = DigestText.subject(monday, changes);
    var news = news(now);
    return letters.send(
        NotificationKind.ECOSYSTEM,
        everyone(),
        member -> new Letter(subject, text(member, changes, news, now)));
  }

  private Set<MemberId> everyone() {
    var everyone = new HashSet<MemberId>();
    Stream.of(Role.values())
        .filter(role -> role != Role.MEMBER)
        .forEach(role -> everyone.addAll(staff.holding(role)));
    return everyone;
  }

  private String news(Instant now) {
    var since = now.minus(WEEK);
    return trouble.stream()
        .map(it -> DigestText.trouble(it.name(), it.since(since), it.latest(since, MOST_TROUBLE)))
        .collect(joining("\n"));
  }

  private String text(MemberId member, List<Change> changes, String news, Instant now) {
    var waiting =
        members
            .find(member)
            .map(it -> workload.of(new Caller(it.id(), it.username(), it.roles(), Set.of())))
            .orElse(List.of());
    var overdue = waiting.stream().flatMap(it -> it.overdue(now).stream()).toList();
    var count = waiting.stream().mapToInt(it -> it.items().size()).sum();
    return """
    this is how the ecosystem is doing.

    %s
    %s
    %s
    What waits for you: %s
    The ecosystem's health: %s
    """
        .formatted(
            DigestText.indicators(changes),
            DigestText.overdue(overdue, count, MOST_OVERDUE),
            news,
            address.of("/today"),
            address.of("/health"));
  }
}
