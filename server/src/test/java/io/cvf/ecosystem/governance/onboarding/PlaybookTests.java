package io.cvf.ecosystem.governance.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.governance.OnboardingStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compares what both sides read with what the checklist does. */
class PlaybookTests {

  private static final Path PLAYBOOK = Path.of("..", "docs", "guide", "partner-playbook.md");
  private static final Pattern ITEM =
      Pattern.compile(
          "^\\| `([a-z_]+)` \\| `([A-Z_]+)` \\| (.+?) \\| (\\d+) days \\| (.*?) ?\\| (.+?) \\|$",
          Pattern.MULTILINE);
  private static final Pattern STAGE = Pattern.compile("^\\| `([A-Z_]+)` \\|", Pattern.MULTILINE);
  private static final Pattern CHAPTER =
      Pattern.compile("^### `([a-z_]+)`[^#]+", Pattern.MULTILINE);

  private String playbook = "";

  @BeforeEach
  void read() throws IOException {
    playbook = Files.readString(PLAYBOOK);
  }

  @Test
  void itsTableIsThatOfTheCode() {
    assertThat(
            ITEM.matcher(playbook)
                .results()
                .map(it ->
                    List.of(
                        it.group(1),
                        it.group(2),
                        it.group(3),
                        it.group(4),
                        it.group(5),
                        it.group(6)))
                .toList())
        .containsExactlyElementsOf(Stream.of(ChecklistItem.values()).map(this::row).toList());
  }

  @Test
  void itNamesEveryStageInOrder() {
    assertThat(STAGE.matcher(playbook).results().map(it -> it.group(1)).toList())
        .containsExactlyElementsOf(
            Stream.of(OnboardingStage.values()).map(OnboardingStage::name).toList());
  }

  @Test
  void everyItemHasAChapterForBothSides() {
    var chapters = CHAPTER.matcher(playbook).results().toList();
    assertThat(chapters)
        .extracting(it -> it.group(1))
        .containsExactlyElementsOf(
            Stream.of(ChecklistItem.values()).map(ChecklistItem::code).toList());
    assertThat(chapters)
        .allSatisfy(
            it -> assertThat(it.group()).contains("**The partner", "**Staff", "**What shows it"));
  }

  private List<String> row(ChecklistItem it) {
    return List.of(
        it.code(),
        it.stage().name(),
        who(it),
        String.valueOf(it.dueDays()),
        it.evidenceNeeded() ? "needed" : "",
        goodFor(it));
  }

  private static String who(ChecklistItem it) {
    return switch (it.responsible()) {
      case MAINTAINERS -> "maintainers";
      case CERTIFIERS -> "certifiers";
      case OWNERS -> "the partner's owners";
      case DEVELOPERS -> "the partner's owners and developers";
      case PEOPLE -> "the partner's people";
    };
  }

  private static String goodFor(ChecklistItem it) {
    return switch (it.validity()) {
      case FOR_GOOD -> "for good";
      case UNTIL_RENEWAL -> "this agreement";
      case ONE_YEAR -> "365 days";
      case TWO_YEARS -> "730 days";
    };
  }
}
