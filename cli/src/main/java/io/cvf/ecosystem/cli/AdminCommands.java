package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.administration.Setting;
import io.cvf.ecosystem.sdk.administration.UserAccount;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "admin", description = "Accounts, roles and settings; for administrators.")
final class AdminCommands extends Group {

  private static final Table<UserAccount> ACCOUNTS =
      Table.<UserAccount>orElse("No accounts found.")
          .column("USER", UserAccount::username)
          .column("E-MAIL", UserAccount::email)
          .column("JOINED", UserAccount::joinedAt)
          .column("SUSPENDED", UserAccount::suspendedAt)
          .column("ROLES", account -> account.roles().stream().map(Words::plain).toList());

  private static final Table<Setting> SETTINGS =
      Table.<Setting>orElse("There are no settings.")
          .column("SETTING", Setting::name)
          .column("VALUE", Setting::value)
          .column("UNIT", Setting::unit)
          .column("SINCE", Setting::effectiveFrom)
          .column("BY", Setting::changedBy)
          .column("MEANS", Setting::description);

  @Command(
      name = "accounts",
      mixinStandardHelpOptions = true,
      description = "List accounts, or find some.",
      footer = "  cvf admin accounts --query example.org")
  int accounts(
      @Mixin Listing list,
      @Option(names = "--query", paramLabel = "TEXT", description = "Of user name or e-mail.")
          @Nullable String text)
      throws IOException {
    return list.of(it -> it.administration().accounts(text), ACCOUNTS);
  }

  @Command(
      name = "roles",
      mixinStandardHelpOptions = true,
      description = {
        "Grant these roles to somebody and take all others.",
        "Without a role it stays a member. Tokens have the roles of the day they were made."
      },
      footer = {
        "  cvf admin roles ada maintainer certifier --reason \"Elected\"",
        "  cvf admin roles ada --reason \"Term is over\""
      })
  int roles(
      @Mixin Asking ask,
      @Parameters(index = "0", paramLabel = "USER", description = "A user name.") String user,
      @Parameters(
              index = "1..*",
              arity = "0..*",
              paramLabel = "ROLE",
              description = "moderator, maintainer, certifier, mediator, finance, admin.")
          @Nullable List<String> roles,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "TEXT",
              description = "Kept in the audit log.")
          String reason)
      throws IOException {
    var wanted =
        roles == null
            ? List.<String>of()
            : roles.stream().map(role -> role.toUpperCase(Locale.ROOT)).toList();
    return ask.act(
        it -> it.administration().setRoles(user, wanted, reason),
        done ->
            "%s is %s now."
                .formatted(
                    done.username(), Words.of(done.roles().stream().map(Words::plain).toList())));
  }

  @Command(
      name = "settings",
      mixinStandardHelpOptions = true,
      description = "List what can be set, with the values in force.",
      footer = "  cvf admin settings")
  int settings(@Mixin Listing list) throws IOException {
    return list.of(it -> it.administration().settings(), SETTINGS);
  }

  @Command(
      name = "set",
      mixinStandardHelpOptions = true,
      description = "Change a setting from now on; what has begun keeps the old value.",
      footer = "  cvf admin set community.voting.concurrent 8 --reason \"Decided in RFC 31\"")
  int set(
      @Mixin Asking ask,
      @Parameters(index = "0", paramLabel = "SETTING", description = "Its name.") String name,
      @Parameters(index = "1", paramLabel = "VALUE", description = "In its unit.") String value,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "TEXT",
              description = "Kept in the history.")
          String reason)
      throws IOException {
    return ask.act(
        it -> it.administration().changeSetting(name, value, reason),
        done ->
            "%s is %s%s now."
                .formatted(
                    done.name(), done.value(), done.unit() == null ? "" : " " + done.unit()));
  }
}
