package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.files.DocumentType;
import io.cvf.ecosystem.platform.files.FileStore;
import io.cvf.ecosystem.platform.files.StoredFile;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.problems.Violations;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Evidence of items: seen by the partner's people and by staff, and by nobody else. */
@Service
public class ItemEvidenceService {

  private static final int MOST = 50;

  private final ChecklistAccess access;
  private final ItemEvidences evidence;
  private final FileStore files;
  private final AuditLog audit;
  private final Clock clock;

  ItemEvidenceService(
      ChecklistAccess access,
      ItemEvidences evidence,
      FileStore files,
      AuditLog audit,
      Clock clock) {
    this.access = access;
    this.evidence = evidence;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  /** As it arrives. */
  public record Given(@Nullable String url, @Nullable MultipartFile file, @Nullable String note) {}

  @Transactional(rollbackFor = IOException.class)
  public ItemEvidence add(UUID agreement, ChecklistItem item, Given given, Caller by)
      throws IOException {
    var checklist = access.locked(agreement, by);
    access.requireMayShow(checklist, item, by);
    OnboardingProblems.requireChangeable(checklist);
    var url = OnboardingText.clean(given.url());
    var note = OnboardingText.clean(given.note());
    requireValid(url, given.file(), note);
    if (evidence.of(checklist.agreement()).stream().filter(it -> it.item() == item).count()
        >= MOST) {
      throw OnboardingProblems.evidenceFull(MOST);
    }
    var file = given.file() == null ? null : store(given.file());
    var side = access.rights(checklist, by).side();
    var added =
        evidence.add(
            checklist.agreement(),
            new ItemEvidences.New(item, side, url, file, note),
            by.id(),
            clock.instant());
    record(checklist, added, "onboarding.evidence-added", by);
    return added;
  }

  private static void requireValid(
      @Nullable String url, @Nullable MultipartFile file, @Nullable String note) {
    new Violations()
        .require((url == null) != (file == null), "/url", "Give either a link or a file.")
        .require(
            url == null || OnboardingText.isWebAddress(url),
            "/url",
            "Give an address that begins with https:// or http://, of at most 500 characters.")
        .require(OnboardingText.isNote(note), "/note", "A note has at most 2,000 characters.")
        .refuseIfAny();
  }

  private StoredFile store(MultipartFile file) throws IOException {
    var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    var type = file.getContentType();
    try (var content = DocumentType.checked(name, file.getInputStream())) {
      return files.store(
          name, type == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : type, content);
    }
  }

  /** Each side removes its own; what an item was completed on stays. */
  @Transactional
  public void remove(UUID agreement, ChecklistItem item, UUID id, Caller by) {
    var checklist = access.locked(agreement, by);
    access.requireMayShow(checklist, item, by);
    OnboardingProblems.requireChangeable(checklist);
    var found = find(checklist, item, id);
    if (found.side() != access.rights(checklist, by).side()) {
      throw Problem.forbidden("Only the side that added it removes it.");
    }
    if (checklist.item(item).isDone()) {
      throw OnboardingProblems.evidenceOfDone();
    }
    evidence.remove(id);
    record(checklist, found, "onboarding.evidence-removed", by);
  }

  /** A file and its content. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, only sent
  record Download(StoredFile file, byte[] content) {}

  Download download(UUID agreement, ChecklistItem item, UUID id, Caller caller) {
    var checklist = access.readable(agreement, caller);
    if (!access.rights(checklist, caller).mayDownload()) {
      throw Problem.forbidden("Only the partner's people, maintainers and certifiers read it.");
    }
    var file = find(checklist, item, id).file();
    if (file == null) {
      throw OnboardingProblems.noEvidence();
    }
    return new Download(file, files.read(file.sha256()));
  }

  private ItemEvidence find(Checklist checklist, ChecklistItem item, UUID id) {
    return evidence.of(checklist.agreement()).stream()
        .filter(it -> it.id().equals(id) && it.item() == item)
        .findFirst()
        .orElseThrow(OnboardingProblems::noEvidence);
  }

  private void record(Checklist checklist, ItemEvidence it, String action, Caller by) {
    audit.record(
        by.id(),
        action,
        checklist.subject(),
        Map.of("item", it.item(), "evidence", it.cited()),
        it.note());
  }
}
