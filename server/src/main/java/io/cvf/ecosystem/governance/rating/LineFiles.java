package io.cvf.ecosystem.governance.rating;

import io.cvf.ecosystem.governance.documents.Wording;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lines of a statement or an invoice to keep: all of them as CSV, the first ones on paper. */
@Component
public class LineFiles {

  private static final int BATCH = 1_000;

  /** On paper; the CSV has all of them. */
  private static final int PRINTED = 500;

  private final LineNames names;

  LineFiles(LineNames names) {
    this.names = names;
  }

  /** What is written of each line. */
  public record Column(String title, BiFunction<BilledLine, LineNames.Known, Object> value) {}

  /** A batch in memory at a time. */
  public void csv(Function<Paging, Page<BilledLine>> lines, List<Column> columns, Writer out)
      throws IOException {
    out.write(Csv.line(columns.stream().map(Column::title).toArray()));
    Cursor after = null;
    do {
      var page = lines.apply(new Paging(BATCH, after));
      var known = names.of(page.items());
      for (var line : page.items()) {
        out.write(Csv.line(values(line, known, columns).toArray()));
      }
      after = page.nextCursor() == null ? null : Cursor.of(page.items().getLast().id());
    } while (after != null);
  }

  /** A section in Markdown; nothing when there are no lines. */
  public String markdown(Function<Paging, Page<BilledLine>> lines, List<Column> columns) {
    var page = lines.apply(new Paging(PRINTED, null));
    if (page.items().isEmpty()) {
      return "";
    }
    var text = new StringBuilder("\n## Lines\n\n");
    text.append(row(columns.stream().map(Column::title).toList()));
    text.append("|---".repeat(columns.size())).append("|\n");
    var known = names.of(page.items());
    for (var line : page.items()) {
      text.append(row(values(line, known, columns)));
    }
    if (page.nextCursor() != null) {
      text.append("\nThese are the first %d lines; the CSV has all of them.\n".formatted(PRINTED));
    }
    return text.toString();
  }

  private static List<Object> values(BilledLine line, LineNames.Known known, List<Column> columns) {
    return columns.stream().map(column -> column.value().apply(line, known)).toList();
  }

  private static String row(List<?> cells) {
    return cells.stream()
        .map(cell -> Wording.plain(cell.toString()))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
