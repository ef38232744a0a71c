package io.cvf.ecosystem.governance.sla;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import io.cvf.ecosystem.governance.documents.Wording;
import io.cvf.ecosystem.governance.sla.SlaSeals.Seal;
import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.identity.StaffDirectory;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerUsers;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Text;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells those concerned what becomes of promises; each thing once. */
@Component
class SlaNews {

  private static final int MAX_TEXT = 1_000;

  private final PartnerDirectory partners;
  private final PartnerUsers users;
  private final OrganisationDirectory organisations;
  private final StaffDirectory staff;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SlaNews(
      PartnerDirectory partners,
      PartnerUsers users,
      OrganisationDirectory organisations,
      StaffDirectory staff,
      ApplicationEventPublisher events,
      Clock clock) {
    this.partners = partners;
    this.users = users;
    this.organisations = organisations;
    this.staff = staff;
    this.events = events;
    this.clock = clock;
  }

  /** To the partner's owners. */
  void sealed(PartnerDirectory.Entry partner, SealedSlaMonth it) {
    var owners =
        organisations.people(partner.organisation()).entrySet().stream()
            .filter(person -> person.getValue() == Position.OWNER)
            .map(Map.Entry::getKey)
            .collect(toSet());
    tell(
        "sla-month:%s:%s".formatted(partner.id(), it.month()),
        owners,
        null,
        "Your SLA report of %s: %s".formatted(it.month(), verdict(it)),
        it.why(),
        page(partner, it.month()));
  }

  /** To those who look after partners and money. */
  void sealed(Seal it) {
    var whom = new HashSet<>(staff.holding(Role.MAINTAINER));
    whom.addAll(staff.holding(Role.FINANCE));
    tell(
        "sla-seal:" + it.month(),
        whom,
        null,
        "The SLA reports of %s are sealed".formatted(it.month()),
        "%,d of %,d partners with data kept their promises; %,d had no data."
            .formatted(it.compliant(), it.withData(), it.partners() - it.withData()),
        "/sla");
  }

  /** To both sides, apart, because only one of them may contest it. */
  void notKept(PartnerDirectory.Entry partner, SealedSlaMonth it, List<SlaStep> steps) {
    var own = partners.people(partner.id());
    tell(
        "sla-notice:%s:%s:partner".formatted(partner.id(), it.month()),
        own,
        null,
        "Your service level of %s was not kept".formatted(it.month()),
        "%s%s You may contest it on this page.".formatted(it.why(), costs(steps)),
        page(partner, it.month()));
    var others = new HashSet<>(staff.holding(Role.MAINTAINER));
    others.addAll(users.people(partner.id()));
    others.removeAll(own);
    tell(
        "sla-notice:%s:%s:others".formatted(partner.id(), it.month()),
        others,
        null,
        "%s did not keep its service level of %s".formatted(partner.name(), it.month()),
        it.why(),
        page(partner, it.month()));
  }

  /** What staff decided of a step, to the partner. */
  void decided(SlaStep it, String word, MemberId by) {
    var partner = Objects.requireNonNull(partners.of(List.of(it.partner())).get(it.partner()));
    tell(
        "sla-step:%s:%d".formatted(it.id(), it.version()),
        partners.people(it.partner()),
        by,
        "%s of %s was %s".formatted(name(it.kind()), it.month(), word),
        it.reason(),
        page(partner, it.month()));
  }

  void burns(PartnerDirectory.Entry partner, String title, String text, UUID alert) {
    var whom = new HashSet<>(partners.people(partner.id()));
    whom.addAll(staff.holding(Role.MAINTAINER));
    tell("burn-alert:" + alert, whom, null, title, text, page(partner));
  }

  private static String costs(List<SlaStep> steps) {
    return steps.stream()
        .filter(it -> it.kind() == StepKind.PENALTY && it.state() != StepState.WAIVED)
        .map(SlaStep::basisPoints)
        .filter(Objects::nonNull)
        .findFirst()
        .map(it -> " It costs %s of your share.".formatted(Wording.percent(it)))
        .orElse("");
  }

  private static String name(StepKind it) {
    var word = it.name().toLowerCase(Locale.ROOT);
    return "The " + (it == StepKind.RESCORE ? "scoring" : word);
  }

  private static String verdict(SealedSlaMonth it) {
    if (it.compliant() == null) {
      return "no data";
    }
    return it.compliant() ? "kept" : "not kept";
  }

  /** Where a partner's service levels are read as they are now. */
  static String page(PartnerDirectory.Entry partner) {
    return "/partners/%s/sla".formatted(partner.slug());
  }

  private static String page(PartnerDirectory.Entry partner, YearMonth month) {
    return page(partner.slug(), month);
  }

  /** Where a sealed month is read. */
  static String page(String partner, YearMonth month) {
    return "/partners/%s/sla?month=%s".formatted(partner, month);
  }

  private void tell(
      String key,
      Set<MemberId> whom,
      @Nullable MemberId actor,
      String title,
      @Nullable String text,
      String link) {
    if (whom.isEmpty()) {
      return;
    }
    events.publishEvent(
        new NotificationRequested(
            UUID.nameUUIDFromBytes(key.getBytes(UTF_8)),
            NotificationKind.SLA,
            Audience.members(whom),
            actor,
            title,
            text == null ? null : Text.shortened(text, MAX_TEXT),
            link,
            clock.instant()));
  }
}
