package io.cvf.ecosystem.platform.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.diff.LineDiff.Kind;
import io.cvf.ecosystem.platform.diff.LineDiff.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDiffTests {

  private static final long SEED = 42;

  @Test
  void whatWentStandsBeforeWhatCame() {
    assertThat(kinds("a\nb\nc", "a\nx\ny\nc"))
        .containsExactly(Kind.CONTEXT, Kind.REMOVED, Kind.ADDED, Kind.ADDED, Kind.CONTEXT);
    assertThat(kinds("a", "b")).containsExactly(Kind.REMOVED, Kind.ADDED);
  }

  @Test
  void anyTwoTextsAreTurnedIntoEachOtherWithRemovalsFirst() {
    var random = new Random(SEED);
    for (int i = 0; i < 5_000; i++) {
      var from = text(random);
      var to = text(random);
      var lines = lines(from, to);
      assertThat(kinds(from, to))
          .as("%s → %s", from, to)
          .doesNotContainSequence(Kind.ADDED, Kind.REMOVED);
      assertThat(applied(from, lines)).isEqualTo(to.lines().toList());
    }
  }

  private static List<String> applied(String from, List<Line> lines) {
    var result = new ArrayList<String>();
    var old = from.lines().toList();
    var at = 0;
    for (var line : lines) {
      if (line.fromLine() != null) {
        result.addAll(old.subList(at, line.fromLine() - 1));
        assertThat(line.text()).isEqualTo(old.get(line.fromLine() - 1));
        at = line.fromLine();
      }
      if (line.toLine() != null) {
        while (result.size() < Objects.requireNonNull(line.toLine()) - 1) {
          result.add(old.get(at++));
        }
        result.add(line.text());
      }
    }
    result.addAll(old.subList(at, old.size()));
    return result;
  }

  private static String text(Random random) {
    return IntStream.range(0, random.nextInt(1, 14))
        .mapToObj(line -> String.valueOf((char) ('a' + random.nextInt(5))))
        .collect(java.util.stream.Collectors.joining("\n"));
  }

  private static List<Line> lines(String from, String to) {
    return LineDiff.of(from, to).hunks().stream().flatMap(hunk -> hunk.lines().stream()).toList();
  }

  private static List<Kind> kinds(String from, String to) {
    return lines(from, to).stream().map(Line::kind).toList();
  }
}
