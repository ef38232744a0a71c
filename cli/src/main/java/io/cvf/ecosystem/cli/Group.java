package io.cvf.ecosystem.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that only has others. Its methods are commands too. */
@Command(synopsisSubcommandLabel = "COMMAND", mixinStandardHelpOptions = true)
abstract class Group implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }
}
