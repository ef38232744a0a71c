package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.identity.StaffDirectory;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.platform.access.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Warns of certificates that end soon, once for each. */
@Component
class CertificateWarnings {

  private final EndingCertificates certificates;
  private final PartnerDirectory partners;
  private final StaffDirectory staff;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CertificateWarnings(
      EndingCertificates certificates,
      PartnerDirectory partners,
      StaffDirectory staff,
      ApplicationEventPublisher events,
      Clock clock) {
    this.certificates = certificates;
    this.partners = partners;
    this.staff = staff;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public void warn() {
    var now = clock.instant();
    var maintainers = staff.holding(Role.MAINTAINER);
    for (var it : certificates.take(now)) {
      var people = new HashSet<>(partners.people(it.partner()));
      people.addAll(maintainers);
      var days = Duration.between(now, it.until()).toDays();
      events.publishEvent(
          new NotificationRequested(
              UUID.randomUUID(),
              NotificationKind.SLA,
              Audience.members(people),
              null,
              days < 0
                  ? "The certificate of %s has ended".formatted(it.name())
                  : "The certificate of %s ends in %d days".formatted(it.name(), days),
              "It is valid until %s. Whoever asks after that gets no answer.".formatted(it.until()),
              "/monitors/" + it.monitor(),
              now));
    }
  }
}
