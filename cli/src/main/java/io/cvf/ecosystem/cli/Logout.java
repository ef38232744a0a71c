package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.AccessToken;
import io.cvf.ecosystem.sdk.Ecosystem;
import io.cvf.ecosystem.sdk.EcosystemException;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

@Command(
    name = "logout",
    description = "End the token of this server and forget it.",
    mixinStandardHelpOptions = true)
final class Logout implements Callable<Integer> {

  @Mixin private final Connection connection;

  Logout(Shell shell) {
    this.connection = new Connection(shell);
  }

  @Override
  public Integer call() throws IOException {
    var server = connection.server();
    var token = connection.credentials().of(server);
    if (token.isEmpty()) {
      connection.shell().out().println("You are not signed in at " + server + ".");
      return ExitCode.OK;
    }
    connection.credentials().forget(server);
    revoke(server, token.get());
    connection.shell().out().println("Signed out at " + server + ".");
    return ExitCode.OK;
  }

  /** The token is forgotten here in any case; whoever cannot end it should know that it lives. */
  private void revoke(URI server, AccessToken token) {
    try (var ecosystem = Ecosystem.connect(server, token.token())) {
      ecosystem.account().revokeToken(token.id());
    } catch (EcosystemException refused) {
      if (refused.problem().status() != 401) {
        connection
            .shell()
            .err()
            .printf(
                "The server did not end the token (%s); it ends by itself at %s.%n",
                refused.problem().title(), token.expiresAt());
      }
    }
  }
}
