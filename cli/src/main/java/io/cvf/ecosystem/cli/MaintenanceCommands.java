package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.governance.MaintenanceWindow;
import io.cvf.ecosystem.sdk.governance.NewMaintenance;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "maintenance",
    description = "Announce work, so that it does not count as downtime.")
final class MaintenanceCommands extends Group {

  private static final Table<MaintenanceWindow> WINDOWS =
      Table.<MaintenanceWindow>orElse("No work was announced.")
          .column("FROM", MaintenanceWindow::from)
          .column("UNTIL", MaintenanceWindow::until)
          .column("PARTNER", window -> window.partner().slug())
          .column("EXCLUDES", window -> Words.time(window.excludes().seconds()))
          .column("ID", MaintenanceWindow::id)
          .column("REASON", MaintenanceWindow::reason);

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List announced work: what is to come first.",
      footer = "  cvf maintenance list --partner acme")
  int list(
      @Mixin Listing list,
      @Option(names = "--partner", paramLabel = "PARTNER", description = "Its slug.")
          @Nullable String partner)
      throws IOException {
    return list.of(it -> it.serviceLevels().maintenance(partner), WINDOWS);
  }

  @Command(
      name = "announce",
      mixinStandardHelpOptions = true,
      description = "Announce work; 72 hours ahead it does not count as downtime.",
      footer = {
        "  cvf maintenance announce acme --from 2027-02-01T01:00:00Z \\",
        "    --until 2027-02-01T03:00:00Z --reason \"New disks\""
      })
  int announce(
      @Mixin Asking ask,
      @Parameters(paramLabel = "PARTNER", description = "Its slug.") String partner,
      @Option(names = "--from", required = true, paramLabel = "TIME", description = "UTC.")
          Instant from,
      @Option(names = "--until", required = true, paramLabel = "TIME", description = "UTC.")
          Instant until,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "TEXT",
              description = "Everybody can read it.")
          String reason)
      throws IOException {
    if (!from.isBefore(until)) {
      throw ask.misused("--until is %s, which is not after --from, %s".formatted(until, from));
    }
    return ask.act(
        it -> it.serviceLevels().announce(new NewMaintenance(partner, from, until, reason)),
        done ->
            "Announced. %s of it will not count as downtime."
                .formatted(Words.time(done.excludes().seconds())));
  }

  @Command(
      name = "cancel",
      mixinStandardHelpOptions = true,
      description = "Take back work that has not begun.",
      footer = "  cvf maintenance cancel 0199…")
  int cancel(
      @Mixin Asking ask, @Parameters(paramLabel = "ID", description = "Of the window.") UUID id)
      throws IOException {
    return ask.act(
        it -> {
          it.serviceLevels().cancelMaintenance(id);
          return id;
        },
        done -> "Cancelled.");
  }
}
