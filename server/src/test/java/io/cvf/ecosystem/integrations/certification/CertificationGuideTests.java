package io.cvf.ecosystem.integrations.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Compares the requirements people read with those the platform ships. */
class CertificationGuideTests {

  private static final Path GUIDE = Path.of("..", "docs", "guide", "certification.md");
  private static final Path SHIPPED =
      Path.of("src", "main", "resources", "requirements", "shipped.yaml");
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| `([A-Z_]+)` \\| (\\d+) \\| `([a-z0-9-]+)` \\| (.+?) \\| (\\d+) \\| (.*?) \\|$",
          Pattern.MULTILINE);

  @Test
  void theGuideListsTheShippedRequirementsAndNoOthers() throws IOException {
    var listed =
        ROW.matcher(Files.readString(GUIDE))
            .results()
            .map(row ->
                List.of(
                    row.group(1),
                    row.group(2),
                    row.group(3),
                    row.group(4),
                    row.group(5),
                    row.group(6)))
            .toList();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(shipped());
  }

  private static List<List<String>> shipped() throws IOException {
    try (var in = Files.newInputStream(SHIPPED)) {
      Map<String, Map<String, Map<String, Object>>> document =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      var rows = new ArrayList<List<String>>();
      document
          .get("categories")
          .forEach((category, it) -> {
            @SuppressWarnings("unchecked")
            var criteria = (List<Map<String, Object>>) it.get("criteria");
            for (var criterion : criteria) {
              rows.add(
                  List.of(
                      category,
                      it.get("pass").toString(),
                      criterion.get("id").toString(),
                      criterion.get("title").toString(),
                      criterion.get("weight").toString(),
                      kind(criterion)));
            }
          });
      return rows;
    }
  }

  private static String kind(Map<String, Object> criterion) {
    if (Boolean.TRUE.equals(criterion.get("mandatory"))) {
      return "mandatory";
    }
    return criterion.containsKey("measured") ? "measured" : "";
  }
}
