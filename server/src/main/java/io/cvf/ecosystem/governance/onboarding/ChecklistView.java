package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.governance.OnboardingStage;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.People;
import io.cvf.ecosystem.platform.access.People.Person;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A checklist as its page shows it. */
@Schema(name = "Checklist")
record ChecklistView(
    UUID agreement,
    PartnerView partner,
    AgreementTier tier,
    OnboardingStage stage,
    Instant stageSince,
    int daysInStage,
    @Schema(description = "Longer in its stage than the platform expects.") boolean stuck,
    int progressPercent,
    int done,
    int total,
    @Schema(description = "Signed on: nothing of it changes any more.") boolean frozen,
    @Schema(description = "The first item that is not done.") @Nullable ChecklistItem next,
    List<ItemView> items) {

  @Schema(name = "ChecklistPartner")
  record PartnerView(String slug, String name) {

    static PartnerView of(PartnerDirectory.Entry it) {
      return new PartnerView(it.slug(), it.name());
    }
  }

  @Schema(name = "ChecklistItem")
  record ItemView(
      ChecklistItem item,
      String title,
      String description,
      OnboardingStage stage,
      Side side,
      @Schema(description = "The last day on which it is done in time.") LocalDate dueOn,
      boolean overdue,
      @Nullable Person owner,
      boolean done,
      @Nullable Instant doneAt,
      @Nullable Person doneBy,
      @Schema(description = "Said when it was done, or opened again.") @Nullable String note,
      @Schema(description = "The first day it has to be done anew.") @Nullable LocalDate validUntil,
      boolean expired,
      boolean evidenceNeeded,
      @Schema(description = "It cannot be completed before some is added.") boolean evidenceMissing,
      List<EvidenceView> evidence,
      int comments,
      long version,
      List<ItemAction> actions) {}

  @Schema(name = "ChecklistEvidence")
  record EvidenceView(
      UUID id,
      ItemEvidence.Kind kind,
      @Nullable String url,
      @Nullable String fileName,
      @Nullable Long bytes,
      @Nullable String sha256,
      @Nullable String note,
      Side side,
      Instant addedAt,
      Person addedBy) {

    static EvidenceView of(ItemEvidence it, People.Known known) {
      var file = it.file();
      return new EvidenceView(
          it.id(),
          it.kind(),
          it.url(),
          file == null ? null : file.name(),
          file == null ? null : file.bytes(),
          file == null ? null : file.sha256(),
          it.note(),
          it.side(),
          it.addedAt(),
          known.person(it.addedBy()));
    }
  }

  /** What a view is made of besides the checklist itself. */
  record Parts(
      PartnerDirectory.Entry partner,
      List<ItemEvidence> evidence,
      Map<ChecklistItem, Integer> comments,
      People.Known known,
      Rights rights,
      boolean stuck,
      Instant now,
      LocalDate today) {}

  static ChecklistView of(Checklist it, Parts parts) {
    var progress = it.progress();
    return new ChecklistView(
        it.agreement().value(),
        PartnerView.of(parts.partner()),
        it.tier(),
        it.stage(),
        it.stageSince(),
        progress.daysInStage(parts.now()),
        parts.stuck(),
        progress.percent(),
        progress.done(),
        progress.total(),
        it.frozen(),
        it.next().map(ItemState::item).orElse(null),
        it.items().stream().map(state -> item(it, state, parts)).toList());
  }

  private static ItemView item(Checklist checklist, ItemState it, Parts parts) {
    var item = it.item();
    var done = it.done();
    var shown = parts.evidence().stream().filter(piece -> piece.item() == item).toList();
    var missing =
        item.evidenceNeeded() && !it.isDone() && shown.stream().noneMatch(p -> p.countsFor(it));
    return new ItemView(
        item,
        item.title(),
        item.description(),
        item.stage(),
        item.side(),
        it.dueOn(),
        it.isOverdue(parts.today()),
        parts.known().personOrNull(it.owner()),
        it.isDone(),
        done == null ? null : done.at(),
        done == null ? null : parts.known().person(done.by()),
        it.note(),
        it.validUntil(),
        it.isExpired(parts.today()),
        item.evidenceNeeded(),
        missing,
        shown.stream().map(piece -> EvidenceView.of(piece, parts.known())).toList(),
        parts.comments().getOrDefault(item, 0),
        it.version(),
        ItemAction.of(checklist, it, missing, parts.rights()));
  }
}
