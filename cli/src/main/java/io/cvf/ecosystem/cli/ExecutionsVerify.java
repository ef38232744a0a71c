package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.proofs.ExecutionProofs;
import io.cvf.rules.metering.ExecutionProof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    description = {
      "Check proofs that executions were counted, and as what, without asking anybody.",
      "Exits with 1 and says what is wrong."
    },
    footer = "  cvf executions verify proof.json",
    mixinStandardHelpOptions = true)
final class ExecutionsVerify implements Callable<Integer> {

  private final Shell shell;

  @Parameters(
      arity = "1..*",
      paramLabel = "PROOF",
      description = "What GET …/billing-months/{month}/proof answered.")
  private List<Path> files = List.of();

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      description = "The keys you trust; default signing-keys.json beside the proof.")
  private @Nullable Path keys;

  ExecutionsVerify(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    var allHold = true;
    for (var file : files) {
      allHold &= holds(file);
    }
    return allHold ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private boolean holds(Path file) throws IOException {
    var proof = proof(file);
    var trusted = VoteFiles.trusted(keys == null ? file.resolveSibling(VoteFiles.KEYS) : keys);
    var faults = ExecutionProofs.faults(proof, trusted);
    if (!faults.isEmpty()) {
      shell.out().printf("WRONG: %s%n", file);
      faults.forEach(fault -> shell.out().println("  " + fault));
      return false;
    }
    shell
        .out()
        .printf(
            "Holds: %s of %s was counted in %s for %s: %s, quantity %,d%s.%n",
            proof.id(),
            proof.source(),
            proof.month().name(),
            proof.subject().name(),
            proof.succeeded() ? "succeeded" : "failed",
            proof.quantity(),
            proof.own() ? ", the publisher's own, not billed" : "");
    shell
        .out()
        .printf(
            "It is one of %,d executions; %,d of them with quantity %,d are billed.%n",
            proof.subject().executions(), proof.subject().billed(), proof.subject().quantity());
    return true;
  }

  private static ExecutionProof proof(Path file) throws IOException {
    try {
      return ExecutionProofs.parse(Files.readString(file));
    } catch (IllegalArgumentException unreadable) {
      throw new UnusableFile(file, unreadable.getMessage(), unreadable);
    }
  }
}
