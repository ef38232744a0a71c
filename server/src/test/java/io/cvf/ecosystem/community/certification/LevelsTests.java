package io.cvf.ecosystem.community.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.community.CertificationLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LevelsTests {

  private static final Path GUIDE = Path.of("../docs/guide/member-certification.md");
  private static final Pattern ROW =
      Pattern.compile("^\\| `([a-z.-]+)` \\| (.+?) \\| (.+?) \\|$", Pattern.MULTILINE);

  private final Levels levels = new Levels(new JsonMapper());

  LevelsTests() throws IOException {}

  @Test
  void everyLevelHasCriteriaWithNamesOfTheirOwn() {
    assertThat(levels.all())
        .extracting(Level::level)
        .containsExactlyElementsOf(
            Arrays.stream(CertificationLevel.values())
                .filter(level -> level != CertificationLevel.NONE)
                .toList());
    assertThat(levels.all()).allSatisfy(level -> assertThat(level.criteria()).isNotEmpty());
    assertThat(criteria()).extracting(Criterion::id).doesNotHaveDuplicates();
    assertThat(levels.all())
        .allSatisfy(level ->
            assertThat(level.criteria())
                .allMatch(it ->
                    it.id().startsWith(level.title().toLowerCase(java.util.Locale.ROOT) + ".")));
  }

  @Test
  void theGuideSaysWhatTheProductAsksFor() throws IOException {
    var guide = Files.readString(GUIDE);

    var written = ROW.matcher(guide).results().map(LevelsTests::criterion).toList();

    assertThat(written).containsExactlyElementsOf(criteria());
    assertThat(levels.all())
        .allSatisfy(
            level -> assertThat(guide).contains("## " + level.title(), level.description()));
  }

  private List<Criterion> criteria() {
    return levels.all().stream().flatMap(level -> level.criteria().stream()).toList();
  }

  private static Criterion criterion(MatchResult row) {
    return new Criterion(row.group(1), row.group(2), row.group(3));
  }
}
