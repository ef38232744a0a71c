package io.cvf.ecosystem.community.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Zips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The real RFCs of a real project, in the folder {@code CVF_SAMPLE_DATA} names. */
@ApiTest
class RustRfcsImportTests {

  private static final Pattern HEADER_LINE = Pattern.compile("- [A-Z][\\w -]+#?:.*|  - \\[.*");
  private static final Pattern FILE_LINK =
      Pattern.compile(
          "(?:\\]\\(|^\\[[^\\]]+\\]: )(?:https://github\\.com/rust-lang/rfcs/blob/master/\\w+/)?(\\d{4})-([\\w.-]+)\\.md");
  private static final Pattern PULL_LINK =
      Pattern.compile(
          "(?:\\]\\(|^\\[[^\\]]+\\]: |\\(See )https?://github\\.com/rust-lang/rfcs/(?:pull|issues)/(\\d+)/?(?![\\w/#])");
  private static final Pattern SHORT_LINK = Pattern.compile("(?<!\\[)rust-lang/rfcs#(\\d+)");

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  private final Map<String, byte[]> files = new TreeMap<>();

  @BeforeEach
  void readFiles() throws IOException {
    var folder = System.getenv("CVF_SAMPLE_DATA");
    Assumptions.assumeTrue(folder != null, "CVF_SAMPLE_DATA names no folder with sample data");
    try (var found = Files.list(Path.of(folder, "rust-rfcs"))) {
      for (var file : found.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
  }

  @Test
  void allOfThemArriveWithNumbersTitlesDatesAndLinks() throws Exception {
    var importing = new Importing(mvc);
    var rfcs = files.keySet().stream().filter(name -> name.endsWith(".md")).toList();
    var zip = Map.of("rust-rfcs.zip", Zips.of(files));
    var links = expectedLinks(rfcs);
    assertThat(rfcs).hasSize(200);

    var start = System.nanoTime();
    var done = importing.files("accepted", zip);
    var seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;

    assertThat(done.result()).isEqualTo(new ImportResult(200, 0, 0, 0, links));
    assertThat(done.messages()).containsExactly("LICENSE-MIT: left out. It is no Markdown file.");
    assertThat(numbers())
        .isEqualTo(rfcs.stream().map(name -> Integer.parseInt(name.substring(0, 4))).toList());
    assertThat(titles())
        .allSatisfy(title ->
            assertThat(title)
                .hasSizeBetween(3, 60)
                .doesNotContain("Summary", "fill me", "N/A", ".md", "rust-lang", "_name")
                .matches("[A-Z].*|c_str.*|process\\.exit"));
    assertThat(count("select count(*) from community.rfc where created_at < '2015-08-01'"))
        .isEqualTo(200);
    assertThat(count("select count(*) from community.rfc_link where kind = 'GITHUB'"))
        .isEqualTo(202);

    var before = everything();
    var again = importing.files("accepted", zip);

    assertThat(again.result()).isEqualTo(new ImportResult(0, 0, 200, 0, 0));
    assertThat(everything()).isEqualTo(before);
    LoggerFactory.getLogger(getClass())
        .info("Imported {} RFCs with {} links between them in {} s", 200, links, seconds);
  }

  /** Counted by other means than the import: lines and expressions, no Markdown parser. */
  private int expectedLinks(List<String> rfcs) {
    var numbers = rfcs.stream().map(name -> Integer.valueOf(name.substring(0, 4))).toList();
    var names =
        rfcs.stream().collect(Collectors.toMap(n -> n.substring(5, n.length() - 3), n -> n));
    var links = 0;
    for (var rfc : rfcs) {
      var own = Integer.parseInt(rfc.substring(0, 4));
      var fenced = false;
      for (var line : new String(files.get(rfc), UTF_8).lines().toList()) {
        fenced ^= line.strip().startsWith("```") || line.strip().startsWith("~~~");
        if (fenced || HEADER_LINE.matcher(line).matches()) {
          continue;
        }
        links +=
            (int)
                FILE_LINK
                    .matcher(line)
                    .results()
                    .filter(hit -> names.containsKey(hit.group(2)))
                    .filter(hit -> !rfc.endsWith("-" + hit.group(2) + ".md"))
                    .count();
        for (var pattern : List.of(PULL_LINK, SHORT_LINK)) {
          links +=
              (int)
                  pattern
                      .matcher(line)
                      .results()
                      .map(hit -> Integer.valueOf(hit.group(1)))
                      .filter(number -> number != own && numbers.contains(number))
                      .count();
        }
      }
    }
    return links;
  }

  private List<Integer> numbers() {
    return database
        .sql("select number from community.rfc order by number")
        .query(Integer.class)
        .list();
  }

  private List<String> titles() {
    return database.sql("select title from community.rfc").query(String.class).list();
  }

  private int count(String sql) {
    return database.sql(sql).query(Integer.class).single();
  }

  private List<String> everything() {
    return Arrays.asList(
        database
            .sql(
                """
                select string_agg(md5(r::text), '' order by number) from community.rfc r union all
                select count(*)::text from community.rfc_revision union all
                select count(*)::text from community.rfc_link
                """)
            .query(String.class)
            .list()
            .toArray(String[]::new));
  }
}
