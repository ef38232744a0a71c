package io.cvf.ecosystem.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.cli.ExecutionRows.Row;
import io.cvf.ecosystem.sdk.Metering;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "send",
    description = {
      "Report executions from CSV files with a header, or files with a JSON object a line.",
      "CloudEvents are sent as they are. Sending again does no harm: each id counts once."
    },
    footer = "  cvf executions send runs.csv --organisation globex --subject summarise@1.2.0",
    mixinStandardHelpOptions = true)
final class ExecutionsSend implements Callable<Integer> {

  private static final int ROWS_AT_ONCE = 5_000;

  /** CloudEvents may carry anything; the server takes 64 MiB at once. */
  private static final long BYTES_AT_ONCE = 8L * 1024 * 1024;

  @Mixin private final Connection connection;
  @Mixin private final ColumnOptions columns = new ColumnOptions();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files; - reads what is piped in.")
  private List<String> files = List.of();

  @Option(
      names = "--organisation",
      required = true,
      paramLabel = "SLUG",
      description = "Who ran them, and pays.")
  private String organisation = "";

  @Option(
      names = "--starting",
      paramLabel = "TIME",
      description = "Move all times of a file so that its first is this one: to try out old data.")
  private @Nullable Instant begin;

  @Option(
      names = "--patience",
      paramLabel = "DURATION",
      defaultValue = "PT10M",
      description = "How long to wait for a server that is away; default ${DEFAULT-VALUE}.")
  private Duration patience = Duration.ofMinutes(10);

  @Option(names = "--json", description = "Print a JSON object.")
  private boolean json;

  private final ExecutionsSummary summary = new ExecutionsSummary();

  ExecutionsSend(Shell shell) {
    this.connection = new Connection(shell);
  }

  @Override
  public Integer call() throws IOException {
    for (var file : files) {
      if (!file.equals("-") && !Files.exists(Path.of(file))) {
        throw new NoSuchFileException(file);
      }
    }
    try (var ecosystem = connection.openToReport(organisation)) {
      for (var file : files) {
        read(file, ecosystem.metering());
      }
    }
    if (json) {
      Json.print(connection.shell().out(), summary.report());
    } else {
      summary.print(connection.shell().out());
    }
    return summary.clean() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void read(String file, Metering metering) throws IOException {
    try {
      send(file, metering);
    } catch (CharacterCodingException foreign) {
      throw new UnusableFile(
          Path.of(file), "this is not UTF-8; save or convert it as that", foreign);
    }
  }

  private void send(String file, Metering metering) throws IOException {
    var parser = new ExecutionParser(columns, organisation, begin);
    try (var in = open(file);
        var progress = progress()) {
      int total = lines(file);
      var rows = ExecutionRows.of(in);
      var batch = new Batch(file, metering);
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        batch.check(row.get());
        batch.add(row.get(), parser, rows.head());
        if (batch.isFull()) {
          batch.send();
          progress.at((int) Math.min(total, row.get().line()), total);
        }
      }
      batch.send();
      progress.at(total, total);
    }
  }

  /** Some rows of a file that are sent together. */
  private final class Batch {

    private final String file;
    private final Metering metering;
    private final List<byte[]> events = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private long bytes;
    private boolean checked;

    private Batch(String file, Metering metering) {
      this.file = file;
      this.metering = metering;
    }

    /** Whether the file has the columns, by the first row that tells. */
    private void check(Row row) throws UnusableFile {
      if (checked || row.event() || row.values().isEmpty()) {
        return;
      }
      checked = true;
      var missing = columns.missing(row);
      if (missing.isPresent()) {
        throw new UnusableFile(Path.of(file), missing.get(), null);
      }
    }

    private void add(Row row, ExecutionParser parser, String head) {
      try {
        var event = parser.event(row, head);
        events.add(event);
        lines.add(row.line());
        bytes += event.length;
      } catch (BadRow bad) {
        refuse(row.line(), "UNREADABLE", bad.getMessage());
      }
    }

    private boolean isFull() {
      return events.size() >= ROWS_AT_ONCE || bytes >= BYTES_AT_ONCE;
    }

    private void send() {
      var reported =
          new Patience(patience, connection.shell().err()).with(() -> metering.reportLines(events));
      summary.add(reported);
      for (var refusal : reported.refusals()) {
        refuse(lines.get((int) refusal.index()), refusal.reason().name(), refusal.detail());
      }
      events.clear();
      lines.clear();
      bytes = 0;
    }

    private void refuse(long line, String reason, @Nullable String detail) {
      summary.refuse(
          new ExecutionsSummary.Refused(
              file, line, reason, Objects.requireNonNullElse(detail, "")));
    }
  }

  private BufferedReader open(String file) throws IOException {
    return file.equals("-")
        ? new BufferedReader(new Unclosed(connection.shell().in()))
        : Files.newBufferedReader(Path.of(file), UTF_8);
  }

  /** For the progress; 0 where reading would take them from whoever sends them. */
  private static int lines(String file) throws IOException {
    if (file.equals("-") || !Files.isRegularFile(Path.of(file))) {
      return 0;
    }
    try (var lines = Files.lines(Path.of(file), UTF_8)) {
      return (int) Math.min(Integer.MAX_VALUE, lines.count());
    } catch (UncheckedIOException unread) {
      throw unread.getCause();
    }
  }

  private Progress progress() {
    if (json) {
      return Progress.none();
    }
    var shell = connection.shell();
    return shell.watched() ? Progress.bar("Sending") : Progress.lines("Sending", shell.err());
  }

  /** What is piped in belongs to the shell. */
  private static final class Unclosed extends FilterReader {

    private Unclosed(Reader in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
