package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.metering.UsedSkill;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "executions",
    description = "Report what was executed, see what was counted, and check it.")
final class ExecutionCommands extends Group {

  private static final Table<UsedSkill> USED =
      Table.<UsedSkill>orElse("Nothing was executed.")
          .column("SKILL", used -> used.skill().slug())
          .column("VERSION", UsedSkill::version)
          .column("EXECUTIONS", UsedSkill::executions)
          .column("FAILED", UsedSkill::failed)
          .column("OWN", UsedSkill::own)
          .column("QUANTITY", UsedSkill::quantity)
          .column("P95 MS", UsedSkill::p95Millis);

  @Command(
      name = "usage",
      mixinStandardHelpOptions = true,
      description = "What was executed by skill and version, the last 30 days unless said.",
      footer = {
        "  cvf executions usage --organisation globex",
        "  cvf executions usage --partner acme --from 2027-01-01 --to 2027-01-31"
      })
  int usage(
      @Mixin Listing list,
      @Option(names = "--organisation", paramLabel = "SLUG", description = "Who executed it.")
          @Nullable String organisation,
      @Option(names = "--partner", paramLabel = "SLUG", description = "Whose skills they are.")
          @Nullable String partner,
      @Option(names = "--from", paramLabel = "DAY", description = "The first day, UTC.")
          @Nullable LocalDate from,
      @Option(names = "--to", paramLabel = "DAY", description = "The last one.")
          @Nullable LocalDate to)
      throws IOException {
    if (organisation != null && partner == null) {
      return list.of(it -> it.metering().usageByOrganisation(organisation, from, to), USED);
    }
    if (partner != null && organisation == null) {
      return list.of(it -> it.metering().usageOfPartner(partner, from, to), USED);
    }
    throw list.misused("Name either an --organisation or a --partner");
  }
}
