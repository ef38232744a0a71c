package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.Ecosystem;
import io.cvf.ecosystem.sdk.ImportAs;
import io.cvf.ecosystem.sdk.Job;
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
      "Import RFCs from Markdown files, folders of them, or archives (zip, tar).",
      "What was imported before is revised or left alone, so it can be run again at any time."
    },
    footer = "  cvf rfc import docs/rfcs --as accepted",
    mixinStandardHelpOptions = true)
final class RfcImport implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofHours(1);

  @Mixin private final Connection connection;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders or archives.")
  private List<Path> paths = List.of();

  @Option(
      names = "--as",
      paramLabel = "STATE",
      defaultValue = "draft",
      description = "draft, open, or accepted (decided elsewhere); default ${DEFAULT-VALUE}.")
  private ImportAs as = ImportAs.DRAFT;

  @Option(names = "--json", description = "Print a JSON object.")
  private boolean json;

  RfcImport(Shell shell) {
    this.connection = new Connection(shell);
  }

  @Override
  public Integer call() throws IOException {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new NoSuchFileException(path.toString());
      }
    }
    var archives = paths.stream().filter(RfcImport::archive).toList();
    var folders = paths.stream().filter(path -> !archive(path)).toList();
    var parcels = Parcels.of(Documents.under(folders).found());
    if (parcels.isEmpty() && archives.isEmpty()) {
      connection.shell().err().println("No Markdown files (.md, .markdown) found.");
      return ExitCode.SOFTWARE;
    }
    var summary = new ImportSummary();
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
    var job = ecosystem.community().importRfcs(List.of(archive), as);
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
    return Files.isRegularFile(path) && !Documents.isDocument(path);
  }
}
