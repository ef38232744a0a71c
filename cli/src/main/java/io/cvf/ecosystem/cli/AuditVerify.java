package io.cvf.ecosystem.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.sdk.AuditChain;
import io.cvf.ecosystem.sdk.AuditEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "verify",
    description = {
      "Recompute the hash chain of the audit log.",
      "Exits with 1 and names the first broken position when it was tampered with."
    },
    footer = "  cvf audit verify",
    mixinStandardHelpOptions = true)
final class AuditVerify implements Callable<Integer> {

  @Mixin private final Connection connection;

  @Option(
      names = "--file",
      paramLabel = "NDJSON",
      description = "A file exported earlier, instead of asking the server.")
  private @Nullable Path file;

  @Option(names = "--json", description = "Print a JSON object.")
  private boolean json;

  AuditVerify(Shell shell) {
    this.connection = new Connection(shell);
  }

  @Override
  public Integer call() throws IOException {
    var verdict = file == null ? ofServer() : ofFile(file);
    var out = connection.shell().out();
    if (json) {
      Json.print(out, verdict);
    } else if (verdict.intact()) {
      out.printf("Intact: %,d entries.%nHead: %s%n", verdict.entries(), verdict.head());
    } else {
      out.printf(
          "BROKEN at position %d: it does not follow from the entries before it.%n",
          verdict.brokenAt().getAsLong());
    }
    return verdict.intact() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private AuditChain.Verdict ofServer() throws IOException {
    try (var ecosystem = connection.openSignedIn();
        var entries = ecosystem.platform().auditExport()) {
      return AuditChain.check(entries);
    }
  }

  private static AuditChain.Verdict ofFile(Path file) throws IOException {
    try (var lines = Files.lines(file, UTF_8)) {
      return AuditChain.check(lines.filter(line -> !line.isBlank()).map(AuditEntry::parse));
    }
  }
}
