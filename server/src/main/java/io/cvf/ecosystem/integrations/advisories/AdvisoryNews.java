package io.cvf.ecosystem.integrations.advisories;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells members of an advisory about what they fetched or executed. */
@Component
class AdvisoryNews {

  /** An audience is meant for a handful; so many make one. */
  private static final int BATCH = 500;

  private static final int MAX_TITLE = 300;

  private final ApplicationEventPublisher events;

  AdvisoryNews(ApplicationEventPublisher events) {
    this.events = events;
  }

  void tell(Advisory advisory, List<MemberId> members, Instant now) {
    tell(advisory, members, "You fetched", now);
  }

  void tellExecutors(Advisory advisory, List<MemberId> members, Instant now) {
    tell(advisory, members, "Your organisation executed", now);
  }

  private void tell(Advisory advisory, List<MemberId> members, String why, Instant now) {
    for (var from = 0; from < members.size(); from += BATCH) {
      var batch = members.subList(from, Math.min(members.size(), from + BATCH));
      events.publishEvent(
          new NotificationRequested(
              UUID.nameUUIDFromBytes(
                  "advisory:%s:%s".formatted(advisory.id(), batch.getFirst()).getBytes(UTF_8)),
              NotificationKind.ADVISORY,
              Audience.members(batch),
              null,
              title(advisory),
              text(advisory, why),
              advisory.link(),
              now));
    }
  }

  private static String title(Advisory advisory) {
    var title =
        "%s advisory for %s: %s"
            .formatted(word(advisory.severity().name()), advisory.skillSlug(), advisory.title());
    return title.codePointCount(0, title.length()) <= MAX_TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, MAX_TITLE - 1)) + "…";
  }

  private static String text(Advisory advisory, String why) {
    var fix = advisory.fixedIn();
    return "%s a version it is about (%s).%s"
        .formatted(
            why,
            shortened(advisory.affected()),
            fix == null ? "" : " Version %s mends it.".formatted(fix));
  }

  private static String shortened(String range) {
    return range.length() <= 200 ? range : range.substring(0, 199) + "…";
  }

  private static String word(String severity) {
    return severity.charAt(0) + severity.substring(1).toLowerCase(Locale.ROOT);
  }
}
