package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.cli.CsvReader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The rows of a file of executions: CSV with a header, or a JSON object a line. */
interface ExecutionRows {

  /**
   * @param line where it begins, from 1
   * @param text as it stands there
   * @param values by the names of the columns; empty when it cannot be read
   * @param event whether it is a CloudEvent already
   */
  record Row(long line, String text, Map<String, String> values, boolean event) {}

  Optional<Row> next() throws IOException;

  /** What the file begins with; the same while rows are added at its end. */
  String head();

  static ExecutionRows of(BufferedReader in) throws IOException {
    in.mark(1);
    int first = in.read();
    if (first != '\uFEFF') {
      in.reset();
    }
    in.mark(1);
    first = in.read();
    in.reset();
    return first == '{' ? new JsonRows(in) : new CsvRows(in);
  }

  /** A JSON object a line. */
  final class JsonRows implements ExecutionRows {

    private final BufferedReader in;
    private long line;
    private String head = "";

    JsonRows(BufferedReader in) {
      this.in = in;
    }

    @Override
    public Optional<Row> next() throws IOException {
      for (var text = in.readLine(); text != null; text = in.readLine()) {
        line++;
        if (!text.isBlank()) {
          head = head.isEmpty() ? text : head;
          return Optional.of(row(text));
        }
      }
      return Optional.empty();
    }

    private Row row(String text) {
      try {
        var object = Json.MAPPER.readTree(text);
        var values = new LinkedHashMap<String, String>();
        object
            .properties()
            .forEach(property -> values.put(property.getKey(), scalar(property.getValue())));
        return new Row(line, text, values, object.has("specversion"));
      } catch (JacksonException unreadable) {
        return new Row(line, text, Map.of(), false);
      }
    }

    private static String scalar(JsonNode value) {
      return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }

    @Override
    public String head() {
      return head;
    }
  }

  /** Comma separated values. */
  final class CsvRows implements ExecutionRows {

    private final CsvReader in;
    private final CsvRecord header;
    private String head;

    CsvRows(BufferedReader in) throws IOException {
      this.in = new CsvReader(in);
      this.header = this.in.header().orElse(new CsvRecord(1, "", List.of()));
      this.head = header.text();
    }

    @Override
    public Optional<Row> next() throws IOException {
      for (var next = in.next(); next.isPresent(); next = in.next()) {
        var row = next.get();
        if (!row.text().isBlank()) {
          head = head.equals(header.text()) ? head + "\n" + row.text() : head;
          return Optional.of(new Row(row.line(), row.text(), values(row.fields()), false));
        }
      }
      return Optional.empty();
    }

    private Map<String, String> values(List<String> fields) {
      if (fields.size() != header.fields().size()) {
        return Map.of();
      }
      var values = new LinkedHashMap<String, String>();
      for (int i = 0; i < fields.size(); i++) {
        values.put(header.fields().get(i).strip(), fields.get(i).strip());
      }
      return values;
    }

    @Override
    public String head() {
      return head;
    }
  }
}
