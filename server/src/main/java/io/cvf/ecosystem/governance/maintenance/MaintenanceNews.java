package io.cvf.ecosystem.governance.maintenance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerUsers;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.web.Text;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the partner's people and those who use its skills what is to be taken down. */
@Component
class MaintenanceNews {

  /** An audience is meant for a handful; so many make one. */
  private static final int BATCH = 500;

  private static final int MAX_TEXT = 1_000;
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private final PartnerDirectory partners;
  private final PartnerUsers users;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MaintenanceNews(
      PartnerDirectory partners,
      PartnerUsers users,
      ApplicationEventPublisher events,
      Clock clock) {
    this.partners = partners;
    this.users = users;
    this.events = events;
    this.clock = clock;
  }

  void announced(PartnerDirectory.Entry partner, MaintenanceWindow it, MemberId by) {
    tell(partner, it, by, "%s plans maintenance from %s until %s");
  }

  void changed(PartnerDirectory.Entry partner, MaintenanceWindow it, MemberId by) {
    tell(partner, it, by, "%s changed its maintenance: it lasts from %s until %s");
  }

  void cancelled(PartnerDirectory.Entry partner, MaintenanceWindow it, MemberId by) {
    tell(partner, it, by, "%s called off its maintenance from %s until %s");
  }

  private void tell(
      PartnerDirectory.Entry partner, MaintenanceWindow it, MemberId by, String title) {
    var told = new HashSet<>(partners.people(partner.id()));
    told.addAll(users.people(partner.id()));
    var people = told.stream().sorted(Comparator.comparing(MemberId::value)).toList();
    for (var from = 0; from < people.size(); from += BATCH) {
      var batch = people.subList(from, Math.min(people.size(), from + BATCH));
      events.publishEvent(
          new NotificationRequested(
              UUID.nameUUIDFromBytes(
                  "maintenance:%s:%d:%s:%d"
                      .formatted(it.id(), it.version(), title, from)
                      .getBytes(UTF_8)),
              NotificationKind.SLA,
              Audience.members(batch),
              by,
              title.formatted(
                  partner.name(), MINUTES.format(it.from()), MINUTES.format(it.until())),
              Text.shortened(it.reason(), MAX_TEXT),
              "/partners/%s/sla".formatted(partner.slug()),
              clock.instant()));
    }
  }
}
