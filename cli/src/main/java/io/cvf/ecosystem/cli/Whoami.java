package io.cvf.ecosystem.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "whoami",
    description = "Show as whom you are signed in.",
    footer = "  cvf whoami",
    mixinStandardHelpOptions = true)
final class Whoami implements Callable<Integer> {

  @Mixin private final Asking ask;

  Whoami(Shell shell) {
    this.ask = new Asking(shell);
  }

  @Override
  public Integer call() throws IOException {
    return ask.show(
        it -> it.account().me(),
        me ->
            Sheet.titled(me.username())
                .row("e-mail", me.email())
                .row("roles", me.roles().stream().map(Words::plain).toList()));
  }
}
