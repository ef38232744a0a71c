package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.ImportAs;
import io.cvf.ecosystem.sdk.RfcQuery;
import io.cvf.ecosystem.sdk.RfcStatus;
import io.cvf.ecosystem.sdk.RfcTrack;
import io.cvf.ecosystem.sdk.RiskLevel;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cvf}: exits with 0 when all went well, 1 when something failed, 2 on wrong usage. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    var shell = Shell.ofThisProcess();
    int exit = commands(shell).execute(args);
    shell.out().flush();
    shell.err().flush();
    System.exit(exit);
  }

  static CommandLine commands(Shell shell) {
    var failures = new Failures();
    return new CommandLine(new Cvf())
        .addSubcommand(new Login(shell))
        .addSubcommand(new Logout(shell))
        .addSubcommand(
            new CommandLine(new RfcCommands())
                .addSubcommand(new RfcImport(shell))
                .addSubcommand(new RfcList(shell))
                .addSubcommand(new RfcShow(shell)))
        .addSubcommand(
            new CommandLine(new SkillCommands())
                .addSubcommand(new SkillSearch(shell))
                .addSubcommand(new SkillValidate(shell))
                .addSubcommand(new SkillPublish(shell))
                .addSubcommand(new SkillYank(shell))
                .addSubcommand(new SkillImport(shell)))
        .addSubcommand(new VoteCast(shell))
        .addSubcommand(new CommandLine(new BallotCommands()).addSubcommand(new BallotVerify(shell)))
        .addSubcommand(
            new CommandLine(new TallyCommands())
                .addSubcommand(new TallyDownload(shell))
                .addSubcommand(new TallyVerify(shell)))
        .addSubcommand(new CommandLine(new KeyCommands()).addSubcommand(new KeysDownload(shell)))
        .addSubcommand(
            new CommandLine(new ReputationCommands())
                .addSubcommand(new ReputationReplayCommand(shell)))
        .addSubcommand(
            new CommandLine(new CertificationCommands())
                .addSubcommand(new CertificationVerify(shell)))
        .addSubcommand(
            new CommandLine(new ExecutionCommands())
                .addSubcommand(new ExecutionsSend(shell))
                .addSubcommand(new ExecutionsVerify(shell)))
        .addSubcommand(
            new CommandLine(new LedgerCommands())
                .addSubcommand(new LedgerCheckCommand(shell))
                .addSubcommand(new LedgerJournal(shell)))
        .addSubcommand(new CommandLine(new AuditCommands()).addSubcommand(new AuditVerify(shell)))
        .addSubcommand(new Calibrate(shell))
        .addSubcommand(new HelpCommand())
        .registerConverter(ImportAs.class, new Choice<>(ImportAs.class))
        .registerConverter(RfcStatus.class, new Choice<>(RfcStatus.class))
        .registerConverter(
            io.cvf.rules.voting.Choice.class, new Choice<>(io.cvf.rules.voting.Choice.class))
        .registerConverter(RfcTrack.class, new Choice<>(RfcTrack.class))
        .registerConverter(RiskLevel.class, new Choice<>(RiskLevel.class))
        .registerConverter(SkillImport.As.class, new Choice<>(SkillImport.As.class))
        .registerConverter(RfcQuery.Sort.class, new Choice<>(RfcQuery.Sort.class))
        .setOut(shell.out())
        .setErr(shell.err())
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }

  @Command(
      name = "cvf",
      description = "Works with a CVF Ecosystem server.",
      synopsisSubcommandLabel = "COMMAND",
      footer = {
        "",
        "Environment: CVF_URL, the server; CVF_TOKEN, a token to use instead of that of 'cvf login'.",
        "The launcher adds: cvf start, cvf test, cvf bench."
      },
      mixinStandardHelpOptions = true,
      version = "cvf 0.1.0")
  private static final class Cvf extends Group {}

  @Command(
      name = "rfc",
      description = "Import, list and show RFCs.",
      synopsisSubcommandLabel = "COMMAND",
      mixinStandardHelpOptions = true)
  private static final class RfcCommands extends Group {}

  @Command(
      name = "skill",
      description = "Search, check, publish and import skills.",
      synopsisSubcommandLabel = "COMMAND",
      mixinStandardHelpOptions = true)
  private static final class SkillCommands extends Group {}

  @Command(
      name = "ballot",
      description = "Check a receipt.",
      synopsisSubcommandLabel = "COMMAND",
      mixinStandardHelpOptions = true)
  private static final class BallotCommands extends Group {}

  @Command(
      name = "tally",
      description = "Download and recount a vote.",
      synopsisSubcommandLabel = "COMMAND",
      mixinStandardHelpOptions = true)
  private static final class TallyCommands extends Group {}

  @Command(
      name = "keys",
      description = "The keys a server signs with.",
      synopsisSubcommandLabel = "COMMAND",
      mixinStandardHelpOptions = true)
  private static final class KeyCommands extends Group {}

  @Command(
      name = "reputation",
      description = "Compute scores anew.",
      synopsisSubcommandLabel = "COMMAND",
      mixinStandardHelpOptions = true)
  private static final class ReputationCommands extends Group {}

  @Command(
      name = "certification",
      description = "Compute certifications of partners anew.",
      synopsisSubcommandLabel = "COMMAND",
      mixinStandardHelpOptions = true)
  private static final class CertificationCommands extends Group {}

  @Command(
      name = "executions",
      description = "Report what was executed, and check that it was counted.",
      synopsisSubcommandLabel = "COMMAND",
      mixinStandardHelpOptions = true)
  private static final class ExecutionCommands extends Group {}

  @Command(
      name = "ledger",
      description = "Check the books, or read them elsewhere.",
      synopsisSubcommandLabel = "COMMAND",
      mixinStandardHelpOptions = true)
  private static final class LedgerCommands extends Group {}

  @Command(
      name = "audit",
      description = "Check the audit log.",
      synopsisSubcommandLabel = "COMMAND",
      mixinStandardHelpOptions = true)
  private static final class AuditCommands extends Group {}

  /** A command that only has others. */
  @Command
  private abstract static class Group implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(), "Missing command");
    }
  }
}
