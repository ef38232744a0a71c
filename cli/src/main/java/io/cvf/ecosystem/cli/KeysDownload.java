package io.cvf.ecosystem.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "download",
    description = {
      "Keep the public keys a server signs with, to verify receipts and votes without it.",
      "Compare them once with a copy from elsewhere: whoever gives you the keys can give you others."
    },
    footer = "  cvf keys download",
    mixinStandardHelpOptions = true)
final class KeysDownload implements Callable<Integer> {

  @Mixin private final Connection connection;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      defaultValue = VoteFiles.KEYS,
      description = "Default ${DEFAULT-VALUE}.")
  private Path to = Path.of(VoteFiles.KEYS);

  KeysDownload(Shell shell) {
    this.connection = new Connection(shell);
  }

  @Override
  public Integer call() throws IOException {
    try (var ecosystem = connection.open()) {
      var keys = ecosystem.voting().signingKeys();
      Files.writeString(to, keys.json());
      var out = connection.shell().out();
      keys.items()
          .forEach(key ->
              out.printf(
                  "%s  since %s%s%n",
                  key.id(),
                  key.createdAt(),
                  key.retiredAt() == null ? "" : ", retired " + key.retiredAt()));
      out.println("Kept in " + to + ".");
    }
    return ExitCode.OK;
  }
}
