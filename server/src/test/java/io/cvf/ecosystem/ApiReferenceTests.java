package io.cvf.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.CommittedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of all operations in the guide says what the server's own description says. */
@ApiTest
class ApiReferenceTests {

  private static final String HEAD =
      """
      # The API at a glance

      Every operation of the HTTP interface and who may call it, made from the description your \
      installation serves at `/api/openapi.json`: parameters, bodies and answers are there. \
      *public* needs no sign-in; *member* any member, often with a further condition on whose \
      things they are; the other words are roles. Paths begin with `/api/v1` where nothing else \
      is said. Refusals are listed in [Problems](problems.md).
      """;

  private static final String PREFIX = "/api/v1";

  @Autowired MockMvcTester mvc;
  @Autowired JsonMapper json;

  @Test
  void theGuideListsEveryOperation() throws Exception {
    var api =
        json.readTree(
            mvc.get().uri("/api/openapi.json").exchange().getResponse().getContentAsString());
    var byTag = new TreeMap<String, ArrayList<String>>();
    api.path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(it -> {
                  var tag = it.getValue().path("tags").path(0).asString("");
                  assertThat(tag)
                      .as("tag of %s %s", it.getKey(), path.getKey())
                      .isNotEmpty()
                      .doesNotContain("controller");
                  byTag
                      .computeIfAbsent(tag, _ -> new ArrayList<>())
                      .add(row(path.getKey(), it.getKey(), it.getValue()));
                }));
    var text = new StringBuilder(HEAD);
    byTag.forEach((tag, rows) ->
        text.append("\n## ")
            .append(tag)
            .append("\n\n| | path | who | |\n|---|---|---|---|\n")
            .append(rows.stream().sorted().collect(Collectors.joining())));
    CommittedFile.at(Path.of("..", "docs", "guide", "api.md")).mustHold(text.toString());
  }

  private static String row(String path, String method, JsonNode operation) {
    var shown = path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : path;
    var who =
        operation
            .path("x-allowed-to")
            .valueStream()
            .map(JsonNode::asString)
            .collect(Collectors.joining(", "));
    return "| %s | `%s` | %s | %s |\n"
        .formatted(
            method.toUpperCase(Locale.ROOT),
            shown,
            who,
            operation.path("summary").asString("").replace("|", "\\|"));
  }
}
