package io.cvf.rules.sla.replay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.cvf.rules.sla.Observations.Look;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real looks at real sites, and what their monitor made of them. */
record SampleFolder(Path folder) {

  record Line(String monitor, Look look) {}

  List<Site> sites() throws IOException {
    var looks = looks();
    return JsonMapper.shared()
        .readTree(Files.readString(folder.resolve("digital-editions-summary.json")))
        .valueStream()
        .map(it -> site(it, looks))
        .toList();
  }

  private Map<String, List<Look>> looks() throws IOException {
    try (var lines = Files.lines(folder.resolve("digital-editions-probes.csv"))) {
      return lines
          .skip(1)
          .map(SampleFolder::line)
          .collect(groupingBy(Line::monitor, mapping(Line::look, toList())));
    }
  }

  /** observed_at, monitor, status, http_status, response_ms; only the monitor may have commas. */
  static Line line(String text) {
    var first = text.indexOf(',');
    var millis = text.lastIndexOf(',');
    var http = text.lastIndexOf(',', millis - 1);
    var status = text.lastIndexOf(',', http - 1);
    return new Line(
        unquoted(text.substring(first + 1, status)),
        new Look(
            OffsetDateTime.parse(text.substring(0, first)).toInstant(),
            text.substring(status + 1, http).equals("up")));
  }

  private static String unquoted(String field) {
    return field.startsWith("\"")
        ? field.substring(1, field.length() - 1).replace("\"\"", "\"")
        : field;
  }

  private static Site site(JsonNode it, Map<String, List<Look>> looks) {
    var minutes = new TreeMap<LocalDate, Integer>();
    it.get("dailyMinutesDown")
        .properties()
        .forEach(day -> minutes.put(LocalDate.parse(day.getKey()), day.getValue().asInt()));
    var name = it.get("name").asString();
    var percent = new BigDecimal(it.get("uptime").asString().replace("%", ""));
    return new Site(
        name,
        it.get("slug").asString(),
        percent.movePointRight(2).intValueExact(),
        minutes,
        looks.getOrDefault(name, List.of()));
  }
}
