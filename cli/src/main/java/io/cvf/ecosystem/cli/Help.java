package io.cvf.ecosystem.cli;

import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** What every command says about itself. */
final class Help {

  private static final int WIDTH = 100;

  private Help() {}

  /** Examples are named so. */
  static void complete(CommandLine group) {
    group.setUsageHelpWidth(WIDTH);
    for (var command : group.getSubcommands().values()) {
      var spec = command.getCommandSpec();
      if (!(spec.userObject() instanceof HelpCommand)) {
        if (spec.usageMessage().footer().length > 0) {
          spec.usageMessage().footerHeading("%nExamples:%n");
        }
        complete(command);
      }
    }
  }
}
