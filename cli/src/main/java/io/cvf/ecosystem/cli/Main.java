package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.ImportAs;
import io.cvf.ecosystem.sdk.RfcQuery;
import io.cvf.ecosystem.sdk.RfcStatus;
import io.cvf.ecosystem.sdk.RfcTrack;
import io.cvf.ecosystem.sdk.RiskLevel;
import io.cvf.ecosystem.sdk.community.CertificationLevel;
import io.cvf.ecosystem.sdk.governance.AgreementStatus;
import io.cvf.ecosystem.sdk.governance.DisputeState;
import io.cvf.ecosystem.sdk.governance.DisputeType;
import io.cvf.ecosystem.sdk.governance.IncidentState;
import io.cvf.ecosystem.sdk.governance.OnboardingStep;
import io.cvf.ecosystem.sdk.governance.Severity;
import io.cvf.ecosystem.sdk.governance.SupportTier;
import io.cvf.ecosystem.sdk.integrations.IntegrationCategory;
import io.cvf.ecosystem.sdk.integrations.PartnerStatus;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cvf}: exits with 0 when all went well, 1 when something failed, 2 on wrong usage. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    var shell = Shell.ofThisProcess();
    int exit = execute(shell, args);
    shell.out().flush();
    shell.err().flush();
    System.exit(exit);
  }

  /** Builds no more than the words name: describing every option of every command takes a while. */
  static int execute(Shell shell, String... words) {
    return commands(shell, new Wanted(words)).execute(words);
  }

  /** All of them. */
  static CommandLine commands(Shell shell) {
    return commands(shell, Wanted.everything());
  }

  private static CommandLine commands(Shell shell, Wanted wanted) {
    var failures = new Failures();
    var parts = new Parts(shell);
    var cvf =
        new CommandLine(new Cvf(), parts)
            .addSubcommand(new Login(shell))
            .addSubcommand(new Logout(shell))
            .addSubcommand(new Whoami(shell));
    add(cvf, wanted, new MemberCommands());
    add(
        cvf,
        wanted,
        new RfcCommands(),
        new RfcImport(shell),
        new RfcList(shell),
        new RfcShow(shell));
    cvf.addSubcommand(new VoteCast(shell));
    add(cvf, wanted, new BallotCommands(), new BallotVerify(shell));
    add(cvf, wanted, new TallyCommands(), new TallyDownload(shell), new TallyVerify(shell));
    add(cvf, wanted, new KeyCommands(), new KeysDownload(shell));
    add(cvf, wanted, new ReputationCommands(), new ReputationReplayCommand(shell));
    add(
        cvf,
        wanted,
        new SkillCommands(),
        new SkillSearch(shell),
        new SkillValidate(shell),
        new SkillPublish(shell),
        new SkillYank(shell),
        new SkillImport(shell));
    add(cvf, wanted, new PartnerCommands(), new PartnerCertificationCommands());
    add(cvf, wanted, new CertificationCommands(), new CertificationVerify(shell));
    add(cvf, wanted, new AgreementCommands(), new SigningCommands());
    add(cvf, wanted, new SlaCommands());
    add(cvf, wanted, new IncidentCommands());
    add(cvf, wanted, new MaintenanceCommands());
    add(cvf, wanted, new DisputeCommands());
    add(
        cvf,
        wanted,
        new ExecutionCommands(),
        new ExecutionsSend(shell),
        new ExecutionsVerify(shell));
    add(cvf, wanted, new LedgerCommands(), new LedgerCheckCommand(shell), new LedgerJournal(shell));
    add(cvf, wanted, new ReportCommands());
    add(cvf, wanted, new AdminCommands());
    add(cvf, wanted, new AuditCommands(), new AuditVerify(shell));
    cvf.addSubcommand(new Calibrate(shell))
        .addSubcommand(new Completion(shell))
        .addSubcommand(new HelpCommand());
    Help.complete(cvf);
    register(cvf);
    return cvf.setOut(shell.out())
        .setErr(shell.err())
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }

  private static void add(CommandLine cvf, Wanted wanted, Group group, Object... commands) {
    var description = group.getClass().getAnnotation(Command.class);
    if (!wanted.includes(description)) {
      cvf.addSubcommand(onlyDescribed(description));
      return;
    }
    var line = new CommandLine(group, cvf.getFactory());
    for (var command : commands) {
      if (command instanceof Group more) {
        new CommandLine(more, cvf.getFactory()).getSubcommands().forEach(line::addSubcommand);
      } else {
        line.addSubcommand(command);
      }
    }
    cvf.addSubcommand(line);
  }

  private static CommandSpec onlyDescribed(Command group) {
    var spec = CommandSpec.create().name(group.name()).aliases(group.aliases());
    spec.usageMessage().description(group.description());
    return spec;
  }

  private static void register(CommandLine cvf) {
    choice(cvf, AgreementStatus.class);
    choice(cvf, CertificationLevel.class);
    choice(cvf, Completion.For.class);
    choice(cvf, DisputeState.class);
    choice(cvf, DisputeType.class);
    choice(cvf, ImportAs.class);
    choice(cvf, IncidentState.class);
    choice(cvf, IntegrationCategory.class);
    choice(cvf, OnboardingStep.class);
    choice(cvf, PartnerStatus.class);
    choice(cvf, RfcQuery.Sort.class);
    choice(cvf, RfcStatus.class);
    choice(cvf, RfcTrack.class);
    choice(cvf, RiskLevel.class);
    choice(cvf, Severity.class);
    choice(cvf, SkillImport.As.class);
    choice(cvf, SupportTier.class);
    choice(cvf, io.cvf.rules.voting.Choice.class);
    Written.register(cvf);
  }

  private static <E extends Enum<E>> void choice(CommandLine cvf, Class<E> type) {
    cvf.registerConverter(type, new Choice<>(type));
  }

  @Command(
      name = "cvf",
      description = "Works with a CVF Ecosystem server.",
      footer = {
        "",
        "Environment: CVF_URL, the server; CVF_TOKEN, a token to use instead of that of 'cvf login'.",
        "The launcher adds: cvf start, cvf test, cvf bench."
      },
      version = "cvf 0.1.0")
  private static final class Cvf extends Group {}

  @Command(name = "ballot", description = "Check a receipt.")
  private static final class BallotCommands extends Group {}

  @Command(name = "tally", description = "Download and recount a vote.")
  private static final class TallyCommands extends Group {}

  @Command(name = "keys", description = "The keys a server signs with.")
  private static final class KeyCommands extends Group {}

  @Command(name = "reputation", description = "Compute scores anew.")
  private static final class ReputationCommands extends Group {}

  @Command(name = "certification", description = "Compute certifications of partners anew.")
  private static final class CertificationCommands extends Group {}

  @Command(name = "ledger", description = "Check the books, or read them elsewhere.")
  private static final class LedgerCommands extends Group {}

  @Command(name = "audit", description = "Check the audit log.")
  private static final class AuditCommands extends Group {}
}
