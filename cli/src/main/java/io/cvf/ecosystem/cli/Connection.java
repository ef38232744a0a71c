package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.AccessToken;
import io.cvf.ecosystem.sdk.Ecosystem;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which server, and as whom; part of every command that talks to one. */
class Connection {

  private static final String LOCAL = "http://127.0.0.1:8080";

  private final Shell shell;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The server; else CVF_URL, that of the last login, or " + LOCAL + ".")
  private @Nullable String url;

  Connection(Shell shell) {
    this.shell = shell;
  }

  Shell shell() {
    return shell;
  }

  Credentials credentials() {
    return new Credentials(shell);
  }

  /** For what picocli cannot know to be wrong. */
  ParameterException misused(String sentence) {
    return new ParameterException(command.commandLine(), sentence);
  }

  URI server() throws IOException {
    var named = url == null ? shell.variable("CVF_URL").orElse(null) : url;
    if (named == null) {
      return credentials().current().orElse(URI.create(LOCAL));
    }
    try {
      var server = URI.create(named.endsWith("/") ? named.substring(0, named.length() - 1) : named);
      Ecosystem.connect(server).close();
      return server;
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(
          command.commandLine(),
          "'%s' is not the address of a server; write it like %s".formatted(named, LOCAL),
          wrong);
    }
  }

  /** For what anybody may do. */
  Ecosystem open() throws IOException {
    var server = server();
    return Ecosystem.connect(server, token(server).orElse(null));
  }

  /**
   * @throws NotSignedIn without a token
   */
  Ecosystem openSignedIn() throws IOException {
    var server = server();
    return Ecosystem.connect(server, token(server).orElseThrow(() -> new NotSignedIn(server)));
  }

  /**
   * @throws NotSignedIn without a token that reports for it
   */
  Ecosystem openToReport(String organisation) throws IOException {
    var server = server();
    var given = shell.variable("CVF_TOKEN");
    if (given.isPresent()) {
      return Ecosystem.connect(server, given.get());
    }
    var kept = credentials().ofReporting(server, organisation).map(AccessToken::token);
    return Ecosystem.connect(server, kept.orElseThrow(() -> new NotSignedIn(server, organisation)));
  }

  private Optional<String> token(URI server) throws IOException {
    var given = shell.variable("CVF_TOKEN");
    return given.isPresent() ? given : credentials().of(server).map(AccessToken::token);
  }
}
