package io.cvf.ecosystem.community.rfcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cvf.ecosystem.platform.problems.Problem;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RfcStatusTests {

  /** Rows are from, columns to, in the order of the enum. */
  private static final String MATRIX =
      """
      DRAFT       . x . . . . . x x
      OPEN        . . x . . . . x x
      VOTING      . x . x x . . . .
      ACCEPTED    . . . . . x x . .
      REJECTED    . x . . . . . . .
      IMPLEMENTED . . . . . . x . .
      SUPERSEDED  . . . . . . . . .
      WITHDRAWN   . . . . . . . . .
      STAGNANT    . x . . . . . . .
      """;

  static Stream<Arguments> moves() {
    return MATRIX.lines().flatMap(RfcStatusTests::row);
  }

  private static Stream<Arguments> row(String line) {
    var cells = List.of(line.split("\\s+"));
    var from = RfcStatus.valueOf(cells.getFirst());
    var statuses = List.of(RfcStatus.values());
    return IntStream.range(0, statuses.size())
        .mapToObj(to -> Arguments.of(from, statuses.get(to), cells.get(1 + to).equals("x")));
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @MethodSource("moves")
  void onlyTheMovesOfTheTableAreAllowed(RfcStatus from, RfcStatus to, boolean allowed) {
    assertThat(from.mayBecome(to)).isEqualTo(allowed);
    if (allowed) {
      from.requireMoveTo(to);
    } else {
      assertThatThrownBy(() -> from.requireMoveTo(to))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> {
                assertThat(problem.slug()).isEqualTo("rfc-transition-refused");
                assertThat(problem.status().value()).isEqualTo(409);
                assertThat(problem.getMessage()).contains(from.name());
              });
    }
  }
}
