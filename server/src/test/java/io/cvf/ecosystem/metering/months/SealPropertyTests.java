package io.cvf.ecosystem.metering.months;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cvf.rules.merkle.Hash;
import io.cvf.rules.merkle.LeafTree;
import io.cvf.rules.metering.ExecutionLeaf;
import io.cvf.rules.metering.MonthTexts;
import io.cvf.rules.metering.Share;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same executions have the same root, however they come and however the work is cut. */
class SealPropertyTests {

  private static final int DAY = 20_758;

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void rootIsThatOfTheDefinitionInAnyOrderAndAnyPieces(long seed) {
    var random = new Random(seed);
    var subjects = subjects(random);
    var rows = rows(random, subjects);
    var expected = defined(rows, subjects);
    for (var target : List.of(1, 7, 300, 5_000, 1_000_000)) {
      Collections.shuffle(rows, random);
      assertThat(sealed(rows, subjects, target)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyExecutionMoreLessOrOtherwiseGivesAnotherRoot(long seed) {
    var random = new Random(seed);
    var subjects = subjects(random);
    var rows = rows(random, subjects);
    var expected = sealed(rows, subjects, 300);
    var at = random.nextInt(rows.size());
    var row = rows.get(at);
    var leaf = row.leaf();

    var less = new ArrayList<>(rows);
    less.remove(at);
    var otherwise = new ArrayList<>(rows);
    otherwise.set(
        at,
        new CountedRow(
            row.subject(),
            row.consumer(),
            row.day(),
            new ExecutionLeaf(leaf.key(), leaf.succeeded(), leaf.own(), leaf.quantity() + 1)));
    var more = new ArrayList<>(rows);
    more.add(row(random, row.subject()));

    for (var changed : List.of(less, otherwise, more)) {
      assertThat(sealed(changed, subjects, 300)).as("seed %d", seed).isNotEqualTo(expected);
    }
  }

  @Test
  void aSubjectThatIsInNoSumIsNotSealed() {
    var plan = new SealPlan(new TreeMap<>(Map.of(1, 5L, 9, 5L)), 5);

    assertThatThrownBy(() -> plan.pieceOf(row(new Random(1), 4))).hasMessageContaining("subject 4");
  }

  private static Map<Integer, CountedRows.Subject> subjects(Random random) {
    var publishers = random.longs(3).mapToObj(high -> new UUID(high, 7)).toList();
    var subjects = new HashMap<Integer, CountedRows.Subject>();
    for (var i = 1; i <= 9; i++) {
      subjects.put(
          i * 3,
          new CountedRows.Subject(
              publishers.get(random.nextInt(3)), "skill-%d@1.0.0".formatted(10 - i)));
    }
    return subjects;
  }

  private static List<CountedRow> rows(Random random, Map<Integer, CountedRows.Subject> subjects) {
    var rows = new ArrayList<CountedRow>();
    subjects
        .keySet()
        .forEach(subject -> {
          var executions =
              random.nextInt(4) == 0 ? 1_000 + random.nextInt(3_000) : random.nextInt(40);
          for (var i = 0; i < executions; i++) {
            rows.add(row(random, subject));
          }
        });
    rows.add(row(random, 3));
    return rows;
  }

  private static CountedRow row(Random random, int subject) {
    var leaf =
        new ExecutionLeaf(
            new UUID(random.nextLong(), random.nextLong()),
            random.nextInt(10) > 0,
            random.nextInt(10) == 0,
            1 + random.nextInt(5));
    return new CountedRow(subject, random.nextInt(3), DAY + random.nextInt(30), leaf);
  }

  private static Hash sealed(
      List<CountedRow> rows, Map<Integer, CountedRows.Subject> subjects, int target) {
    var sizes = new TreeMap<Integer, Long>();
    rows.forEach(row -> sizes.merge(row.subject(), 1L, Long::sum));
    var plan = new SealPlan(sizes, target);
    var trees = new SubjectTrees(subjects, DAY);
    try (var pieces = new SealPieces(plan)) {
      for (var part : parts(rows)) {
        try (var writer = pieces.new Writer()) {
          part.forEach(writer::add);
        }
      }
      for (var group : plan.groups()) {
        for (var piece = group.piece(); piece < group.piece() + group.parts(); piece++) {
          var _ = trees.add(pieces.take(piece));
        }
      }
    }
    var _ = trees.end();
    var publishers = SealedPublisher.of(trees.finished());
    return LeafTree.of(publishers.stream().map(SealedPublisher::text).toList()).root();
  }

  private static List<List<CountedRow>> parts(List<CountedRow> rows) {
    var middle = rows.size() / 3;
    return List.of(rows.subList(0, middle), rows.subList(middle, rows.size()));
  }

  /** As docs/guide/billing-months.md says it, without any cleverness. */
  private static Hash defined(List<CountedRow> rows, Map<Integer, CountedRows.Subject> subjects) {
    var byPublisher = new TreeMap<String, TreeMap<String, List<ExecutionLeaf>>>();
    for (var row : rows) {
      var subject = subjects.get(row.subject());
      byPublisher
          .computeIfAbsent(subject.publisher().toString(), _ -> new TreeMap<>())
          .computeIfAbsent(subject.name(), _ -> new ArrayList<>())
          .add(row.leaf());
    }
    var month = new ArrayList<String>();
    byPublisher.forEach((publisher, names) -> {
      var texts = new ArrayList<String>();
      var total = Share.NONE;
      for (var name : names.entrySet()) {
        var tree = new LeafTree();
        var share = Share.NONE;
        name.getValue().sort((a, b) -> ExecutionLeaf.ORDER.compare(a.key(), b.key()));
        for (var leaf : name.getValue()) {
          tree.add(leaf.hash());
          share = share.plus(leaf);
        }
        texts.add(MonthTexts.subject(name.getKey(), share, tree.root()));
        total = total.plus(share);
      }
      month.add(MonthTexts.publisher(publisher, total, LeafTree.of(texts).root()));
    });
    return LeafTree.of(month).root();
  }
}
