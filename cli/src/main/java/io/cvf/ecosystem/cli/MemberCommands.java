package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.community.CertificationLevel;
import io.cvf.ecosystem.sdk.community.Member;
import io.cvf.ecosystem.sdk.community.MemberReputation;
import io.cvf.ecosystem.sdk.community.MemberSummary;
import io.cvf.ecosystem.sdk.community.NewCertification;
import io.cvf.ecosystem.sdk.community.NewCertification.Evidence;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "member",
    aliases = "members",
    description = "Find members, see what they earned, certify them.")
final class MemberCommands extends Group {

  private static final Table<MemberSummary> MEMBERS =
      Table.<MemberSummary>orElse("No members found.")
          .column("USER", MemberSummary::username)
          .column("CERTIFIED", MemberSummary::certificationLevel)
          .column("REPUTATION", MemberSummary::reputation)
          .column("JOINED", MemberSummary::joinedAt)
          .column("NAME", MemberSummary::displayName);

  private static final Table<MemberReputation.Entry> ENTRIES =
      Table.<MemberReputation.Entry>orElse("Nothing was earned yet.")
          .column("AT", MemberReputation.Entry::occurredAt)
          .column("POINTS", MemberReputation.Entry::points)
          .column("FOR", entry -> Words.plain(entry.kind()))
          .column("FROM", MemberReputation.Entry::giver)
          .column("ABOUT", entry -> entry.subject() == null ? null : entry.subject().title());

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List members, or find some.",
      footer = {"  cvf member list", "  cvf member list --query ada"})
  int list(
      @Mixin Listing list,
      @Option(names = "--query", paramLabel = "TEXT", description = "Part of a user name or name.")
          @Nullable String text)
      throws IOException {
    return list.of(it -> it.members().find(text), MEMBERS);
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Show a member's profile.",
      footer = "  cvf member show ada")
  int show(
      @Mixin Asking ask, @Parameters(paramLabel = "USER", description = "A user name.") String user)
      throws IOException {
    return ask.show(it -> it.members().member(user), MemberCommands::profile);
  }

  @Command(
      name = "reputation",
      mixinStandardHelpOptions = true,
      description = "Show where a member's points come from.",
      footer = "  cvf member reputation ada")
  int reputation(
      @Mixin Asking ask, @Parameters(paramLabel = "USER", description = "A user name.") String user)
      throws IOException {
    return ask.show(
        it -> it.members().reputation(user),
        account ->
            Sheet.titled(user)
                .row("reputation", account.reputation())
                .row("weight", account.weight())
                .row("above floor", account.aboveFloor())
                .row("certified", account.certificationLevel())
                .table(account.entries().items(), ENTRIES));
  }

  @Command(
      name = "certify",
      mixinStandardHelpOptions = true,
      description = "Certify a member; for certifiers.",
      footer =
          "  cvf member certify ada foundation --reason \"Passed\" --evidence ethics=https://…")
  int certify(
      @Mixin Asking ask,
      @Parameters(index = "0", paramLabel = "USER", description = "A user name.") String user,
      @Parameters(
              index = "1",
              paramLabel = "LEVEL",
              description = "foundation, practitioner, architect or specialist.")
          CertificationLevel level,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "TEXT",
              description = "Everybody can read it.")
          String reason,
      @Option(
              names = "--evidence",
              required = true,
              paramLabel = "CRITERION=TEXT|URL",
              description = "For every criterion of the level.")
          Map<String, String> evidence,
      @Option(
              names = "--expires",
              paramLabel = "DAY",
              description = "The first day it holds no longer; else it does not end.")
          @Nullable LocalDate expires)
      throws IOException {
    var shown = evidence.entrySet().stream().map(MemberCommands::shown).toList();
    var what = new NewCertification(level, reason, shown, expires, null);
    return ask.act(
        it -> it.members().certify(user, what),
        done -> "Certified %s: %s.".formatted(user, Words.of(done.level())));
  }

  private static Evidence shown(Map.Entry<String, String> entry) {
    var value = entry.getValue();
    return value.matches("https?://\\S+")
        ? new Evidence(entry.getKey(), value, null)
        : new Evidence(entry.getKey(), null, value);
  }

  private static Sheet profile(Member member) {
    return Sheet.titled(member.username() + ", " + member.displayName())
        .row("certified", member.certificationLevel())
        .row("reputation", member.reputation())
        .row("weight", member.weight())
        .row("roles", member.roles().stream().map(Words::plain).toList())
        .row("RFCs", member.rfcCount())
        .row("comments", member.commentCount())
        .row("joined", member.joinedAt())
        .row("website", member.website())
        .text(member.bio());
  }
}
