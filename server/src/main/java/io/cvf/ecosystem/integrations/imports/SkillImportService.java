package io.cvf.ecosystem.integrations.imports;

import io.cvf.ecosystem.integrations.imports.SkillImportInput.StoredUpload;
import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.files.FileStore;
import io.cvf.ecosystem.platform.jobs.Job;
import io.cvf.ecosystem.platform.jobs.JobService;
import io.cvf.ecosystem.platform.problems.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Begins imports of skills. */
@Service
class SkillImportService {

  private final PartnerAccess partners;
  private final FileStore store;
  private final JobService jobs;
  private final AuditLog audit;

  SkillImportService(PartnerAccess partners, FileStore store, JobService jobs, AuditLog audit) {
    this.partners = partners;
    this.store = store;
    this.jobs = jobs;
    this.audit = audit;
  }

  /** What was asked for, before anything of it was checked. */
  record Wanted(
      @Nullable String as,
      @Nullable String partner,
      @Nullable String riskLevel,
      @Nullable String licence,
      @Nullable String version) {}

  @Transactional
  public Job start(Wanted wanted, List<MultipartFile> files, Caller by) throws IOException {
    var as = as(wanted.as());
    if (wanted.partner() == null || wanted.partner().isBlank()) {
      throw Problem.invalid("/partner", "Say whose skills they become: the slug of a partner.");
    }
    var partner = partners.find(wanted.partner());
    var byStaff = by.is(Role.MAINTAINER, Role.ADMIN);
    if (!byStaff) {
      partners.requireDeveloper(partner, by);
    }
    requireCertified(partner, as);
    var defaults = Defaults.checked(wanted.riskLevel(), wanted.licence(), wanted.version());
    var uploads = stored(files);
    var job =
        jobs.start(
            SkillImportJob.KIND,
            new SkillImportInput(partner.id(), as, defaults, by.username(), byStaff, uploads),
            by.id());
    audit.record(
        by.id(),
        "skill-import.started",
        "job:" + job.id(),
        Map.of("as", as.name(), "partner", partner.slug(), "files", uploads.size()),
        null);
    return job;
  }

  /** Said once at the start rather than for each of a thousand drafts. */
  private static void requireCertified(Partner partner, ImportAs as) {
    if (as == ImportAs.PUBLISHED && !partner.isCertified()) {
      throw Problem.conflict(
          "partner-not-certified",
          "Only certified partners publish",
          "%s is not certified. Import its skills as drafts.".formatted(partner.name()));
    }
  }

  private List<StoredUpload> stored(List<MultipartFile> files) throws IOException {
    var uploads = new ArrayList<StoredUpload>();
    for (var file : files) {
      if (!file.isEmpty() || isNamed(file)) {
        uploads.add(store(file));
      }
    }
    if (uploads.isEmpty()) {
      throw Problem.invalid("/files", "Send manifests, or zip archives of them, as files.");
    }
    return uploads;
  }

  /** A form sends a part without content and name where no file was chosen. */
  private static boolean isNamed(MultipartFile file) {
    return file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank();
  }

  private StoredUpload store(MultipartFile file) throws IOException {
    var type =
        Objects.requireNonNullElse(file.getContentType(), MediaType.APPLICATION_OCTET_STREAM_VALUE);
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    try (var content = file.getInputStream()) {
      var stored = store.store(name, type, content);
      return new StoredUpload(stored.name(), stored.sha256());
    }
  }

  private static ImportAs as(@Nullable String as) {
    for (var value : ImportAs.values()) {
      if (value.name().toLowerCase(Locale.ROOT).equals(as)) {
        return value;
      }
    }
    throw Problem.invalid("/as", "Say what the skills become: draft or published.");
  }
}
