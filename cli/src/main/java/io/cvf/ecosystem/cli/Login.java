package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.AccessToken;
import io.cvf.ecosystem.sdk.Ecosystem;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "login",
    description = {
      "Ask for user name and password and keep a token for this server.",
      "The password is not kept; the token reads and writes for 90 days."
    },
    footer = {
      "  cvf login",
      "  cvf login --url https://cvf.example.org",
      "  cvf login --executions globex"
    },
    mixinStandardHelpOptions = true)
final class Login implements Callable<Integer> {

  @Mixin private final Connection connection;

  @Option(
      names = "--executions",
      paramLabel = "ORGANISATION",
      description = "Keep a token that only reports what this organisation executes.")
  private @Nullable String organisation;

  Login(Shell shell) {
    this.connection = new Connection(shell);
  }

  @Override
  public Integer call() throws IOException {
    var shell = connection.shell();
    var server = connection.server();
    var login = shell.ask("User name or e-mail at " + server + ": ");
    var password = shell.askSecret("Password: ");
    if (organisation == null) {
      var token = Ecosystem.signIn(server, login.strip(), password);
      connection.credentials().keep(server, token);
      shell.out().printf("Signed in at %s as %s until %s.%n", server, token.username(), end(token));
    } else {
      var token = Ecosystem.signInToReport(server, login.strip(), password, organisation);
      connection.credentials().keepReporting(server, organisation, token);
      shell.out().printf("Reports for %s at %s until %s.%n", organisation, server, end(token));
    }
    return ExitCode.OK;
  }

  private static LocalDate end(AccessToken token) {
    return LocalDate.ofInstant(token.expiresAt(), ZoneOffset.UTC);
  }
}
