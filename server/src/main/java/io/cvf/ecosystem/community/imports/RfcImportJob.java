package io.cvf.ecosystem.community.imports;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.archives.Upload;
import io.cvf.ecosystem.platform.archives.UploadedEntry;
import io.cvf.ecosystem.platform.archives.UploadedEntry.Document;
import io.cvf.ecosystem.platform.archives.UploadedEntry.Skipped;
import io.cvf.ecosystem.platform.archives.UploadedEntry.Unusable;
import io.cvf.ecosystem.platform.files.FileStore;
import io.cvf.ecosystem.platform.jobs.JobHandler;
import io.cvf.ecosystem.platform.jobs.JobRun;
import io.cvf.ecosystem.platform.markdown.Markdown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The long work behind {@code POST /rfc-imports}: reads all files, then takes them over. */
@Component
class RfcImportJob implements JobHandler {

  static final String KIND = "rfc-import";

  /** How many files that were left out are named, so that they do not crowd out the failures. */
  private static final int MAX_SKIPPED_NAMED = 20;

  private final FileStore files;
  private final ImportStep step;
  private final RfcSources sources;

  RfcImportJob(FileStore files, ImportStep step, RfcSources sources) {
    this.files = files;
    this.step = step;
    this.sources = sources;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public ImportResult run(JobRun run) throws IOException {
    var input = run.input(ImportInput.class);
    var reading = new Reading(run);
    for (var upload : input.files()) {
      for (var entry :
          Upload.entries(upload.name(), files.read(upload.sha256()), new MarkdownFiles())) {
        reading.read(entry);
      }
    }
    reading.tellSkipped();
    var by =
        new Caller(
            run.startedBy(), input.username(), Set.of(Role.MEMBER, Role.MAINTAINER), Set.of());
    return new RfcImport(step, sources, run, input.as(), by).of(reading.parsed, reading.failed);
  }

  private static final class Reading {

    final List<ParsedRfc> parsed = new ArrayList<>();
    final Map<String, ParsedRfc> byKey = new HashMap<>();
    final List<Skipped> skipped = new ArrayList<>();
    final JobRun run;
    int failed;

    Reading(JobRun run) {
      this.run = run;
    }

    void read(UploadedEntry entry) {
      switch (entry) {
        case Document document -> parse(document);
        case Unusable unusable -> fail(unusable.path(), unusable.reason());
        case Skipped skip -> skipped.add(skip);
      }
    }

    private void parse(Document document) {
      if (!Markdown.isBearable(document.text())) {
        fail(document.path(), "It is too complex to be read.");
        return;
      }
      try {
        var rfc = ParsedRfc.of(document.path(), document.text());
        var same = byKey.putIfAbsent(RfcSources.key(rfc.file()), rfc);
        if (same == null) {
          parsed.add(rfc);
        } else if (!same.equals(rfc)) {
          fail(document.path(), "Another file of this upload has the same name.");
        }
      } catch (UnusableFileException e) {
        fail(document.path(), String.valueOf(e.getMessage()));
      } catch (StackOverflowError e) {
        fail(document.path(), "It is nested too deeply to be read.");
      }
    }

    private void fail(String path, String reason) {
      failed++;
      run.message(path + ": " + reason);
    }

    void tellSkipped() {
      skipped.stream()
          .limit(MAX_SKIPPED_NAMED)
          .forEach(skip -> run.message("%s: left out. %s".formatted(skip.path(), skip.reason())));
      if (skipped.size() > MAX_SKIPPED_NAMED) {
        run.message("%,d more files were left out".formatted(skipped.size() - MAX_SKIPPED_NAMED));
      }
    }
  }
}
