package io.cvf.ecosystem.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Comma separated values (RFC 4180), a record at a time; fields may hold line breaks in quotes. */
final class CsvReader {

  private final BufferedReader in;
  private char separator = ',';
  private long lines;

  CsvReader(BufferedReader in) {
    this.in = in;
  }

  /**
   * @param line where it begins, from 1
   * @param text as it stands there
   */
  record CsvRecord(long line, String text, List<String> fields) {}

  /** The names of the columns; what separates them separates the fields of every record. */
  Optional<CsvRecord> header() throws IOException {
    in.mark(64 * 1024);
    var first = in.readLine();
    if (first != null) {
      in.reset();
      separator = separator(first);
    }
    return next();
  }

  Optional<CsvRecord> next() throws IOException {
    long begin = lines + 1;
    var first = in.readLine();
    if (first == null) {
      return Optional.empty();
    }
    lines++;
    var text = new StringBuilder(first);
    for (long quotes = quotes(first); quotes % 2 == 1; ) {
      var more = in.readLine();
      if (more == null) {
        break;
      }
      lines++;
      text.append('\n').append(more);
      quotes += quotes(more);
    }
    return Optional.of(new CsvRecord(begin, text.toString(), fields(text.toString())));
  }

  private static char separator(String header) {
    for (char candidate : new char[] {',', ';', '\t'}) {
      if (header.indexOf(candidate) >= 0) {
        return candidate;
      }
    }
    return ',';
  }

  private static long quotes(String text) {
    return text.chars().filter(each -> each == '"').count();
  }

  private List<String> fields(String text) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (quoted && each == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (each == '"') {
        quoted = !quoted;
      } else if (each == separator && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(each);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
