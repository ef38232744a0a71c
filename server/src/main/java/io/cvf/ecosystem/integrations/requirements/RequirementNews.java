package io.cvf.ecosystem.integrations.requirements;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.integrations.requirements.RequirementHistory.Entry;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the people of partners what a new requirement set changes for them, and by when. */
@Component
class RequirementNews {

  private static final int MAX_TEXT = 1_000;

  private final PartnerAccess partners;
  private final ApplicationEventPublisher events;

  RequirementNews(PartnerAccess partners, ApplicationEventPublisher events) {
    this.partners = partners;
    this.events = events;
  }

  void tell(Entry entry) {
    for (var partner : partners.active()) {
      var changes = RequirementSets.concerning(partner.category(), entry.changes());
      if (!changes.isEmpty()) {
        tell(partner, entry, changes);
      }
    }
  }

  private void tell(Partner partner, Entry entry, List<Change> changes) {
    var source = requireNonNull(entry.source());
    var key = "requirement-set:%d %s".formatted(entry.set().number(), partner.id());
    events.publishEvent(
        new NotificationRequested(
            UUID.nameUUIDFromBytes(key.getBytes(UTF_8)),
            NotificationKind.CERTIFICATION,
            Audience.members(partners.people(partner)),
            null,
            "New requirements for %s from %s (RFC %d)"
                .formatted(partner.name(), entry.set().effectiveOn(), source.number()),
            shortened(changes.stream().map(Change::text).collect(joining(" "))),
            "/partners/%s/certification".formatted(partner.slug()),
            source.acceptedAt()));
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= MAX_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_TEXT - 1)) + "…";
  }
}
