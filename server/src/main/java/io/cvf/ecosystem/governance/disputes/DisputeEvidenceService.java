package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.governance.disputes.DisputeEvent.What;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.files.DocumentType;
import io.cvf.ecosystem.platform.files.FileStore;
import io.cvf.ecosystem.platform.files.StoredFile;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** What the parties show to one another and to the mediator, and to nobody else. */
@Service
class DisputeEvidenceService {

  private static final int MOST = 100;

  private final CaseAccess cases;
  private final Parties parties;
  private final Disputes disputes;
  private final DisputeEvidenceItems items;
  private final FileStore files;
  private final CaseLog log;
  private final Clock clock;

  DisputeEvidenceService(
      CaseAccess cases,
      Parties parties,
      Disputes disputes,
      DisputeEvidenceItems items,
      FileStore files,
      CaseLog log,
      Clock clock) {
    this.cases = cases;
    this.parties = parties;
    this.disputes = disputes;
    this.items = items;
    this.files = files;
    this.log = log;
    this.clock = clock;
  }

  /** As it arrives. */
  record Given(@Nullable String url, @Nullable MultipartFile file, @Nullable String note) {}

  @Transactional(rollbackFor = IOException.class)
  public DisputeEvidence add(String caseId, Given given, Caller by) throws IOException {
    var dispute = cases.lock(caseId, by);
    var side = parties.requireSide(dispute, by, Parties.ANYBODY);
    var url = DisputeText.clean(given.url());
    var note = DisputeText.clean(given.note());
    new Violations()
        .require(url.isEmpty() != (given.file() == null), "/url", "Give either a link or a file.")
        .require(
            url.isEmpty() || DisputeText.isWebAddress(url),
            "/url",
            "Give an address that begins with https:// or http://, of at most 500 characters.")
        .require(DisputeText.isNote(note), "/note", "A note has at most 2,000 characters.")
        .refuseIfAny();
    if (!dispute.takesEvidence()) {
      throw dispute.refused();
    }
    if (items.count(dispute.id(), side) >= MOST) {
      throw DisputeProblems.evidenceFull(MOST);
    }
    var file = given.file() == null ? null : store(given.file());
    var now = clock.instant();
    var id =
        items.add(
            dispute.id(),
            side,
            url.isEmpty() ? null : url,
            file,
            note.isEmpty() ? null : note,
            now,
            by.id());
    disputes.touch(dispute.id());
    log.happened(
        dispute,
        What.EVIDENCE_ADDED,
        now,
        by.id(),
        file == null ? url : file.name(),
        Map.of("evidence", file == null ? url : "sha256:" + file.sha256()));
    return items.find(dispute.id(), id).orElseThrow();
  }

  private StoredFile store(MultipartFile file) throws IOException {
    var given = file.getOriginalFilename();
    var name = given == null ? "" : given;
    var type = file.getContentType();
    try (var content = DocumentType.checked(name, file.getInputStream())) {
      return files.store(
          name, type == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : type, content);
    }
  }

  Page<DisputeEvidence> page(String caseId, Caller caller, Paging paging) {
    return items.page(readable(caseId, caller).id(), paging);
  }

  /** A file and its content. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, only sent
  record Download(StoredFile file, byte[] content) {}

  Download download(String caseId, UUID id, Caller caller) {
    var dispute = readable(caseId, caller);
    var file = items.find(dispute.id(), id).map(DisputeEvidence::file).orElse(null);
    if (file == null) {
      throw DisputeProblems.evidenceNotFound();
    }
    return new Download(file, files.read(file.sha256()));
  }

  private Dispute readable(String caseId, Caller caller) {
    var dispute = cases.find(caseId, caller);
    cases.requireEvidenceReader(dispute, caller);
    return dispute;
  }
}
