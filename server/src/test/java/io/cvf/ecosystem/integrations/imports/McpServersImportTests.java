package io.cvf.ecosystem.integrations.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Zips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Real manifests and records of two registries, in the folder {@code CVF_SAMPLE_DATA} names. */
@ApiTest
class McpServersImportTests {

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  private final Map<String, byte[]> files = new TreeMap<>();

  @BeforeEach
  void readFiles() throws IOException {
    var folder = System.getenv("CVF_SAMPLE_DATA");
    Assumptions.assumeTrue(folder != null, "CVF_SAMPLE_DATA names no folder with sample data");
    try (var found = Files.list(Path.of(folder, "mcp-servers"))) {
      for (var file : found.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
  }

  @Test
  void allOfThemArriveAndASecondRunChangesNothing() throws Exception {
    var importing = new Importing(mvc, database);
    importing.partner("acme", "olga", "CERTIFIED");
    assertThat(files.keySet().stream().filter(name -> name.endsWith(".yaml"))).hasSize(110);
    var zip = Map.of("mcp-servers.zip", Zips.of(files));

    var first = importing.drafts(zip);
    var before = versions();
    var second = importing.drafts(zip);

    assertThat(first.result()).isEqualTo(new SkillImportResult(0, 110 + 146, 0, 0, 4));
    assertThat(first.messages())
        .hasSize(1 + 4)
        .contains("LICENSE: left out. It is no manifest (.yaml, .yml, .json or SKILL.md).");
    assertThat(first.messages().stream().filter(it -> it.contains(": refused. "))).hasSize(4);
    assertThat(count("select count(*) from integrations.skill where alias is not null"))
        .isEqualTo(256);
    assertThat(count("select count(*) from integrations.skill_version where format = 'DOCKER'"))
        .isEqualTo(110);
    assertThat(count("select count(*) from integrations.skill_version where version is not null"))
        .isEqualTo(146);
    assertThat(
            count(
                "select count(*) from integrations.skill_version where repository_url is not null"))
        .isEqualTo(79 + 146);
    assertThat(second.result()).isEqualTo(new SkillImportResult(0, 0, 256, 0, 4));
    assertThat(versions()).isEqualTo(before);
  }

  private String versions() {
    return database
        .sql(
            """
            select string_agg(v::text || s::text, ';' order by v.id)
            from integrations.skill_version v
              join integrations.skill_source s on s.version = v.id
            """)
        .query(String.class)
        .single();
  }

  private long count(String sql) {
    return database.sql(sql).query(Long.class).single();
  }
}
