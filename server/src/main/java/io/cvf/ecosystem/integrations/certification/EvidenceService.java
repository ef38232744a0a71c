package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.integrations.requirements.RequirementSets;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.files.FileStore;
import io.cvf.ecosystem.platform.files.StoredFile;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** What a partner shows to its certifiers, and to nobody else. */
@Service
public class EvidenceService {

  private static final int MOST = 500;

  private final EvidenceItems items;
  private final PartnerAccess access;
  private final RequirementSets requirements;
  private final FileStore files;
  private final AuditLog audit;
  private final Clock clock;

  EvidenceService(
      EvidenceItems items,
      PartnerAccess access,
      RequirementSets requirements,
      FileStore files,
      AuditLog audit,
      Clock clock) {
    this.items = items;
    this.access = access;
    this.requirements = requirements;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  /** As it arrives. */
  public record Given(
      @Nullable String criterion,
      @Nullable LocalDate expiresOn,
      @Nullable String note,
      @Nullable String url,
      @Nullable MultipartFile file) {}

  @Transactional(rollbackFor = IOException.class)
  public EvidenceItem add(String slugOrId, Given given, Caller by) throws IOException {
    var partner = access.find(slugOrId);
    access.requireDeveloper(partner, by);
    var criterion = given.criterion() == null ? "" : given.criterion().strip();
    var url = PartnerCertificationText.clean(given.url());
    var note = PartnerCertificationText.clean(given.note());
    requireValid(partner, criterion, url, note, given);
    access.lock(partner.id());
    if (items.count(partner.id()) >= MOST) {
      throw Problem.conflict(
          "evidence-full",
          "There is too much evidence",
          "A partner keeps at most %d pieces; remove some that no review cites.".formatted(MOST));
    }
    var file = given.file() == null ? null : store(given.file());
    var id =
        items.add(
            partner.id(), criterion, url, file, given.expiresOn(), note, by.id(), clock.instant());
    audit.record(
        by.id(),
        "partner-evidence.added",
        partner.subject(),
        Map.of("evidence", id.toString(), "criterion", criterion),
        null);
    return find(partner, id);
  }

  private void requireValid(
      Partner partner, String criterion, @Nullable String url, @Nullable String note, Given given) {
    var known =
        requirements.inForce(clock.instant()).of(partner.category()).criteria().stream()
            .anyMatch(it -> it.id().equals(criterion) && it.measured() == null);
    new Violations()
        .require(known, "/criterion", "Name a criterion of your category that is not measured.")
        .require((url == null) != (given.file() == null), "/url", "Give either a link or a file.")
        .require(
            url == null || PartnerCertificationText.isWebAddress(url),
            "/url",
            "Give an address that begins with https:// or http://, of at most 500 characters.")
        .require(
            given.expiresOn() == null || given.expiresOn().isAfter(today()),
            "/expiresOn",
            "Give the first day it no longer holds; it must be a day to come.")
        .require(
            PartnerCertificationText.isNote(note), "/note", "A note has at most 2,000 characters.")
        .refuseIfAny();
  }

  private StoredFile store(MultipartFile file) throws IOException {
    var name = file.getOriginalFilename();
    var type = file.getContentType();
    try (var content = file.getInputStream()) {
      return files.store(
          name == null ? "" : name,
          type == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : type,
          content);
    }
  }

  @Transactional
  public void remove(String slugOrId, UUID id, Caller by) {
    var partner = access.find(slugOrId);
    access.requireDeveloper(partner, by);
    access.lock(partner.id());
    var item = find(partner, id);
    if (!items.remove(partner.id(), id)) {
      throw Problem.conflict(
          "evidence-cited",
          "A review rests on it",
          "Evidence that a review cites is kept with the review. Add newer evidence beside it.");
    }
    audit.record(
        by.id(),
        "partner-evidence.removed",
        partner.subject(),
        Map.of("evidence", id.toString(), "criterion", item.criterion()),
        null);
  }

  Page<EvidenceItem> page(String slugOrId, Caller caller, Paging paging) {
    return items.of(readable(slugOrId, caller).id(), paging);
  }

  /** A file and its content. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, only sent
  record Download(StoredFile file, byte[] content) {}

  Download download(String slugOrId, UUID id, Caller caller) {
    var item = find(readable(slugOrId, caller), id);
    var file = item.file();
    if (file == null) {
      throw notFound();
    }
    return new Download(file, files.read(file.sha256()));
  }

  private Partner readable(String slugOrId, Caller caller) {
    var partner = access.find(slugOrId);
    if (!caller.is(Role.CERTIFIER, Role.MAINTAINER)) {
      access.requireInsider(partner, caller);
    }
    return partner;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private EvidenceItem find(Partner partner, UUID id) {
    return items.find(partner.id(), id).orElseThrow(EvidenceService::notFound);
  }

  private static Problem notFound() {
    return Problem.notFound(
        "evidence-not-found", "No such evidence", "The partner has no such evidence, or no file.");
  }
}
