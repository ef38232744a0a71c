package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.AccessToken;
import io.cvf.ecosystem.sdk.Ecosystem;
import io.cvf.ecosystem.sdk.EcosystemException;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

@Command(
    name = "logout",
    description = "End the token of this server and forget it.",
    footer = "  cvf logout",
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
    var all = connection.credentials().all(server);
    if (all.isEmpty()) {
      connection.shell().out().println("You are not signed in at " + server + ".");
      return ExitCode.OK;
    }
    connection.credentials().forget(server);
    if (token.isPresent()) {
      // The one that may end tokens is the last to go.
      var others = all.stream().filter(other -> !other.equals(token.get()));
      others.forEach(revokeBy(server, token.get()));
      revokeBy(server, token.get()).accept(token.get());
    } else {
      all.forEach(only -> leave(only, "it only reports"));
    }
    connection.shell().out().println("Signed out at " + server + ".");
    return ExitCode.OK;
  }

  /** The token is forgotten here in any case; whoever cannot end it should know that it lives. */
  private Consumer<AccessToken> revokeBy(URI server, AccessToken own) {
    return token -> {
      try (var ecosystem = Ecosystem.connect(server, own.token())) {
        ecosystem.account().revokeToken(token.id());
      } catch (EcosystemException refused) {
        if (refused.problem().status() != 401) {
          leave(token, refused.problem().title());
        }
      }
    };
  }

  private void leave(AccessToken token, String why) {
    connection
        .shell()
        .err()
        .printf(
            "The server did not end the token (%s); it ends by itself at %s.%n",
            why, token.expiresAt());
  }
}
