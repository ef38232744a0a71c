package io.cvf.ecosystem.governance.calendar;

import static java.util.stream.Collectors.toMap;

import io.cvf.ecosystem.governance.calendar.Deadline.Kind;
import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gathers what one member has to see to. */
@Service
class Deadlines {

  private final DeadlineRows rows;
  private final OrganisationDirectory organisations;
  private final PartnerDirectory partners;

  Deadlines(DeadlineRows rows, OrganisationDirectory organisations, PartnerDirectory partners) {
    this.rows = rows;
    this.organisations = organisations;
    this.partners = partners;
  }

  /** The nearest first, what is overdue included. */
  List<Deadline> of(MemberId member, LocalDate until) {
    var positions = organisations.organisationsOf(member);
    var own =
        partners.ofOrganisations(positions.keySet()).values().stream()
            .collect(toMap(PartnerDirectory.Entry::id, it -> positions.get(it.organisation())));
    var items =
        rows.items(member, own.keySet(), until).stream()
            .filter(it -> it.own() || isFor(own.get(it.partner()), it))
            .toList();
    var ends = rows.ends(own.keySet(), until);
    var names = names(items, ends);
    var moment = until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return Stream.of(
            items.stream().map(it -> item(it, names)),
            ends.stream().map(it -> end(it, names)),
            rows.cases(member, positions.keySet(), moment).stream().map(Deadlines::dispute))
        .flatMap(it -> it)
        .sorted(Comparator.comparing(Deadline::end).thenComparing(Deadline::key))
        .toList();
  }

  private static boolean isFor(@Nullable Position position, DeadlineRows.Item it) {
    return position != null && it.item().isFor(position);
  }

  private Map<PartnerId, PartnerDirectory.Entry> names(
      List<DeadlineRows.Item> items, List<DeadlineRows.End> ends) {
    var ids = new HashSet<PartnerId>();
    items.forEach(it -> ids.add(it.partner()));
    ends.forEach(it -> ids.add(it.partner()));
    return ids.isEmpty() ? Map.of() : partners.of(ids);
  }

  private static Deadline item(DeadlineRows.Item it, Map<PartnerId, PartnerDirectory.Entry> names) {
    return Deadline.on(
        Kind.CHECKLIST_ITEM,
        "item:%s:%s".formatted(it.agreement(), it.item().code()),
        "%s: %s".formatted(name(it.partner(), names), it.item().title()),
        it.dueOn(),
        "/agreements/%s/onboarding".formatted(it.agreement()));
  }

  private static Deadline end(DeadlineRows.End it, Map<PartnerId, PartnerDirectory.Entry> names) {
    return Deadline.on(
        Kind.AGREEMENT_END,
        "agreement:" + it.agreement(),
        "The agreement of %s ends".formatted(name(it.partner(), names)),
        it.endsOn(),
        "/agreements/" + it.agreement());
  }

  private static Deadline dispute(DeadlineRows.Case it) {
    return Deadline.at(
        Kind.DISPUTE,
        "dispute:%s:%s".formatted(it.caseId(), it.what()),
        "%s: %s".formatted(it.caseId(), inWords(it.what())),
        it.dueAt(),
        "/disputes/" + it.caseId());
  }

  private static String inWords(String what) {
    return switch (what) {
      case "RESPONSE" -> "the response is due";
      case "MEDIATION" -> "the mediation is to be decided";
      case "APPEAL_PERIOD" -> "the last moment to appeal";
      case "APPEAL" -> "the appeal is to be decided";
      case "REMEDIATION" -> "the remediation is to be done";
      default -> throw new IllegalArgumentException("Nothing of a dispute is called " + what);
    };
  }

  private static String name(PartnerId id, Map<PartnerId, PartnerDirectory.Entry> names) {
    var partner = names.get(id);
    return partner == null ? "A former partner" : partner.name();
  }
}
