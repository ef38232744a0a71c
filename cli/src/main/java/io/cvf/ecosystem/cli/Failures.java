package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.EcosystemException;
import io.cvf.ecosystem.sdk.Problem;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in a sentence or two, and what to do about it. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException failure, String[] args) {
    var command = failure.getCommandLine();
    var err = command.getErr();
    err.println(failure.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(failure, err)) {
      command.usage(err);
    }
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    var err = command.getErr();
    var cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    switch (cause) {
      case EcosystemException refused -> explain(refused.problem(), err);
      case NotSignedIn nobody -> err.println(nobody.getMessage());
      case IOException broken -> err.println(explained(broken));
      case null, default -> {
        err.println("This is a mistake in cvf itself, please report it:");
        failure.printStackTrace(err);
      }
    }
    return ExitCode.SOFTWARE;
  }

  private static void explain(Problem problem, PrintWriter err) {
    err.println(problem.title());
    if (problem.detail() != null) {
      err.println(problem.detail());
    }
    for (var error : problem.errors()) {
      err.println("  " + error.pointer() + ": " + error.detail());
    }
    if (problem.status() == 401 && !problem.is("invalid-credentials")) {
      err.println("Sign in with: cvf login");
    }
    if (problem.status() >= 500 && problem.requestId() != null) {
      err.println("The server's log has more under request " + problem.requestId() + ".");
    }
  }

  private static String explained(IOException broken) {
    return switch (broken) {
      case NoSuchFileException missing -> missing.getFile() + ": no such file";
      case AccessDeniedException denied -> denied.getFile() + ": permission denied";
      case UnusableFile unusable -> String.valueOf(unusable.getMessage());
      case FileNotFoundException missing -> String.valueOf(missing.getMessage());
      default -> broken.toString();
    };
  }
}
