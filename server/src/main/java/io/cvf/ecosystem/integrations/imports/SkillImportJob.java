package io.cvf.ecosystem.integrations.imports;

import io.cvf.ecosystem.integrations.skills.Publication;
import io.cvf.ecosystem.integrations.skills.SkillAccess;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.archives.Upload;
import io.cvf.ecosystem.platform.archives.UploadedEntry.Document;
import io.cvf.ecosystem.platform.archives.UploadedEntry.Skipped;
import io.cvf.ecosystem.platform.archives.UploadedEntry.Unusable;
import io.cvf.ecosystem.platform.files.FileStore;
import io.cvf.ecosystem.platform.jobs.JobHandler;
import io.cvf.ecosystem.platform.jobs.JobRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The long work behind {@code POST /skill-imports}. */
@Component
class SkillImportJob implements JobHandler {

  static final String KIND = "skill-import";

  /** How many files that were left out are named, so that they do not crowd out the rest. */
  private static final int MAX_SKIPPED_NAMED = 20;

  private final FileStore files;
  private final SkillImport.Tools tools;

  SkillImportJob(
      FileStore files,
      SkillImportStep step,
      SkillSources sources,
      SkillAccess skills,
      Publication publication) {
    this.files = files;
    this.tools = new SkillImport.Tools(step, sources, skills, publication);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public SkillImportResult run(JobRun run) throws IOException {
    var input = run.input(SkillImportInput.class);
    var items = new ArrayList<Item>();
    var refused = 0;
    var skipped = 0;
    for (var upload : input.files()) {
      var content = files.read(upload.sha256());
      for (var entry : Upload.entries(upload.name(), content, new ManifestFiles())) {
        switch (entry) {
          case Document document -> items.addAll(Item.in(document));
          case Unusable unusable -> {
            refused++;
            run.message("%s: refused. %s".formatted(unusable.path(), unusable.reason()));
          }
          case Skipped skip -> {
            if (++skipped <= MAX_SKIPPED_NAMED) {
              run.message("%s: left out. %s".formatted(skip.path(), skip.reason()));
            }
          }
        }
      }
    }
    if (skipped > MAX_SKIPPED_NAMED) {
      run.message("%,d more files were left out".formatted(skipped - MAX_SKIPPED_NAMED));
    }
    return new SkillImport(tools, run, input, caller(run, input)).of(items, refused);
  }

  private static Caller caller(JobRun run, SkillImportInput input) {
    var roles = input.byStaff() ? Set.of(Role.MEMBER, Role.MAINTAINER) : Set.of(Role.MEMBER);
    return new Caller(run.startedBy(), input.username(), roles, Set.of());
  }
}
