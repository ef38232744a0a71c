package io.cvf.ecosystem.cli;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Parameters;

@Command(
    name = "completion",
    description = {
      "Print a script that completes commands, options and values with the Tab key.",
      "It serves both shells: zsh reads it through its bashcompinit."
    },
    footer = {
      "  source <(cvf completion bash)",
      "  cvf completion zsh > ~/.cvf-completion && echo 'source ~/.cvf-completion' >> ~/.zshrc"
    },
    mixinStandardHelpOptions = true)
final class Completion implements Callable<Integer> {

  /** What can be completed for. */
  enum For {
    BASH,
    ZSH
  }

  private final Shell shell;

  Completion(Shell shell) {
    this.shell = shell;
  }

  @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
  void serve(For wanted) {} // one script serves both

  @Override
  public Integer call() {
    var commands = Main.commands(shell);
    addLauncher(commands);
    typed(commands);
    shell.out().print(AutoComplete.bash("cvf", commands));
    shell.out().flush();
    return ExitCode.OK;
  }

  /** The launcher's own commands never come here, and yet they are typed. */
  private static void addLauncher(CommandLine commands) {
    var start = CommandSpec.create().addOption(OptionSpec.builder("--demo").build());
    start.addOption(OptionSpec.builder("--port").type(int.class).build());
    start.addOption(OptionSpec.builder("--data").type(File.class).build());
    commands.addSubcommand("start", start);
    commands.addSubcommand("test", CommandSpec.create());
    commands.addSubcommand("bench", CommandSpec.create());
  }

  /** Constants as they are typed, and not the one that stands for what is not known. */
  private static void typed(CommandLine commands) {
    for (var command : commands.getSubcommands().values()) {
      var spec = command.getCommandSpec();
      for (var option : List.copyOf(spec.options())) {
        if (enumOf(option.auxiliaryTypes())) {
          spec.remove(option);
          spec.addOption(
              OptionSpec.builder(option)
                  .completionCandidates(values(option.auxiliaryTypes()))
                  .build());
        }
      }
      for (var parameter : List.copyOf(spec.positionalParameters())) {
        if (enumOf(parameter.auxiliaryTypes())) {
          spec.remove(parameter);
          spec.addPositional(
              PositionalParamSpec.builder(parameter)
                  .completionCandidates(values(parameter.auxiliaryTypes()))
                  .build());
        }
      }
      typed(command);
    }
  }

  private static boolean enumOf(Class<?>[] types) {
    return types.length > 0 && types[0].isEnum();
  }

  private static List<String> values(Class<?>[] types) {
    return Arrays.stream(types[0].getEnumConstants())
        .map(Enum.class::cast)
        .filter(constant -> !constant.name().equals("UNKNOWN"))
        .map(Choice::typed)
        .toList();
  }
}
