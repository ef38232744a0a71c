package io.cvf.ecosystem.community.imports;

import io.cvf.ecosystem.community.imports.ImportInput.StoredUpload;
import io.cvf.ecosystem.community.rfcs.RfcArrival;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.files.FileStore;
import io.cvf.ecosystem.platform.jobs.Job;
import io.cvf.ecosystem.platform.jobs.JobService;
import io.cvf.ecosystem.platform.problems.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Begins imports. */
@Service
class RfcImportService {

  private final FileStore store;
  private final JobService jobs;
  private final AuditLog audit;

  RfcImportService(FileStore store, JobService jobs, AuditLog audit) {
    this.store = store;
    this.jobs = jobs;
    this.audit = audit;
  }

  @Transactional
  public Job start(@Nullable String as, List<MultipartFile> files, Caller by) throws IOException {
    var arrival = arrival(as);
    var uploads = new ArrayList<StoredUpload>();
    for (var file : files) {
      if (!file.isEmpty() || isNamed(file)) {
        uploads.add(store(file));
      }
    }
    if (uploads.isEmpty()) {
      throw Problem.invalid("/files", "Send Markdown files or a zip archive of them as files.");
    }
    var job =
        jobs.start(RfcImportJob.KIND, new ImportInput(arrival, by.username(), uploads), by.id());
    audit.record(
        by.id(),
        "rfc-import.started",
        "job:" + job.id(),
        Map.of("as", arrival.name(), "files", uploads.size()),
        null);
    return job;
  }

  /** A form sends a part without content and name where no file was chosen. */
  private static boolean isNamed(MultipartFile file) {
    return file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank();
  }

  private StoredUpload store(MultipartFile file) throws IOException {
    var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    var type =
        file.getContentType() == null
            ? MediaType.APPLICATION_OCTET_STREAM_VALUE
            : file.getContentType();
    try (var content = file.getInputStream()) {
      var stored = store.store(name, type, content);
      return new StoredUpload(stored.name(), stored.sha256());
    }
  }

  private static RfcArrival.As arrival(@Nullable String as) {
    return Arrays.stream(RfcArrival.As.values())
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(as))
        .findFirst()
        .orElseThrow(
            () -> Problem.invalid("/as", "Say what the RFCs become: draft, open or accepted."));
  }
}
