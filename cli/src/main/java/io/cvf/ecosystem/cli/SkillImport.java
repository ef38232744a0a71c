package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.Ecosystem;
import io.cvf.ecosystem.sdk.Job;
import io.cvf.ecosystem.sdk.SkillImportOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    description = {
      "Import skills from manifests, folders of them, zip archives, or lists of a registry.",
      "What was imported before is left alone, so it can be run again at any time."
    },
    footer = "  cvf skill import skills/ --partner acme --as draft")
final class SkillImport implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofHours(1);

  /** What imported skills become. */
  enum As {
    DRAFT,
    PUBLISHED
  }

  @Mixin private final Connection connection;
  @Mixin private final DeclarationOptions defaults = new DeclarationOptions();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders or zip archives.")
  private List<Path> paths = List.of();

  @Option(
      names = "--partner",
      required = true,
      paramLabel = "SLUG",
      description = "The partner whose skills they become.")
  private String partner = "";

  @Option(
      names = "--as",
      paramLabel = "STATE",
      defaultValue = "draft",
      description = "draft, or published for all that can be; default ${DEFAULT-VALUE}.")
  private As as = As.DRAFT;

  @Option(names = "--json", description = "Print a JSON object.")
  private boolean json;

  SkillImport(Shell shell) {
    this.connection = new Connection(shell);
  }

  @Override
  public Integer call() throws IOException {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new NoSuchFileException(path.toString());
      }
    }
    var archives = paths.stream().filter(SkillImport::archive).toList();
    var others = paths.stream().filter(path -> !archive(path)).toList();
    var parcels = Parcels.of(Documents.under(others, ManifestFile::isOne).found());
    if (parcels.isEmpty() && archives.isEmpty()) {
      connection.shell().err().println("No manifests (.yaml, .yml, .json, SKILL.md) found.");
      return ExitCode.SOFTWARE;
    }
    var summary = new SkillImportSummary();
    try (var ecosystem = connection.openSignedIn()) {
      for (var parcel : parcels) {
        var zip = Parcels.zip(parcel);
        try {
          summary.add(send(zip, ecosystem));
        } finally {
          Files.delete(zip);
        }
      }
      for (Path archive : archives) {
        summary.add(send(archive, ecosystem));
      }
    }
    if (json) {
      Json.print(connection.shell().out(), summary.report());
    } else {
      summary.print(connection.shell().out());
    }
    return summary.clean() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private Job send(Path archive, Ecosystem ecosystem) {
    var order = new SkillImportOrder(partner, as == As.PUBLISHED, defaults.declaration());
    var job = ecosystem.publishing().importSkills(List.of(archive), order);
    try (var progress = progress()) {
      return ecosystem
          .platform()
          .awaitJob(job.id(), PATIENCE, now -> progress.at(now.done(), now.total()));
    }
  }

  private Progress progress() {
    if (json) {
      return Progress.none();
    }
    var shell = connection.shell();
    return shell.watched() ? Progress.bar("Importing") : Progress.lines("Importing", shell.err());
  }

  private static boolean archive(Path path) {
    return Files.isRegularFile(path) && !ManifestFile.isOne(path);
  }
}
