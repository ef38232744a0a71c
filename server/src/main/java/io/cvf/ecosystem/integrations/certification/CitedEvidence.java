package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.platform.problems.Violations;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what a review cites; expired evidence shows nothing and is refused. */
@Component
class CitedEvidence {

  private final EvidenceItems items;
  private final Clock clock;

  CitedEvidence(EvidenceItems items, Clock clock) {
    this.items = items;
    this.clock = clock;
  }

  /** The partner's evidence by id, as far as the review names it. */
  Map<UUID, EvidenceItem> of(Partner partner, Collection<? extends @Nullable UUID> ids) {
    var named = new ArrayList<UUID>();
    for (var id : ids) {
      if (id != null) {
        named.add(id);
      }
    }
    var found = new LinkedHashMap<UUID, EvidenceItem>();
    items.of(partner.id(), named).forEach(item -> found.put(item.id(), item));
    return found;
  }

  /**
   * Those of one criterion, or of any when it is null. What is not the partner's, or of another
   * criterion, is reported at its place.
   */
  static List<EvidenceItem> chosen(
      List<? extends @Nullable UUID> ids,
      Map<UUID, EvidenceItem> known,
      @Nullable String criterion,
      String pointer,
      Violations wrong) {
    for (int i = 0; i < ids.size(); i++) {
      var id = ids.get(i);
      var item = id == null ? null : known.get(id);
      wrong.require(
          item != null && (criterion == null || item.criterion().equals(criterion)),
          pointer + "/" + i,
          criterion == null
              ? "Name evidence of this partner."
              : "Name evidence of this partner for %s.".formatted(criterion));
    }
    var chosen = new LinkedHashSet<EvidenceItem>();
    for (var id : ids) {
      var item = id == null ? null : known.get(id);
      if (item != null) {
        chosen.add(item);
      }
    }
    return List.copyOf(chosen);
  }

  /** 409 {@code evidence-expired}. */
  void requireInDate(Collection<EvidenceItem> cited) {
    var today = today();
    var expired = cited.stream().filter(it -> it.isExpired(today)).toList();
    if (!expired.isEmpty()) {
      throw PartnerCertificationProblems.evidenceExpired(expired);
    }
  }

  List<ShownEvidence> shown(List<EvidenceItem> items) {
    var today = today();
    return items.stream().map(it -> it.shown(today)).toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
