package io.cvf.rules.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatesTests {

  @ParameterizedTest
  @CsvSource({
    "2/3, 2, 3, true",
    "2/3, 1_999_999, 3_000_000, false",
    "2/3, 2_000_000, 3_000_000, true",
    "3/5, 3, 5, true",
    "3/5, 599_999, 1_000_000, false",
    "3/4, 3, 4, true",
    ">1/2, 1, 2, false",
    ">1/2, 500_001, 1_000_000, true",
    "0/1, 0, 1, true",
    "1/1, 999_999, 1_000_000, false",
    "1/1, 1, 1, true"
  })
  void approvalIsExact(String approval, String approve, String decisive, boolean met) {
    assertThat(Approval.parse(approval).isMetBy(number(approve), number(decisive))).isEqualTo(met);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/1", "1/2", ">1/2", "1/1"})
  void nothingDecisiveApprovesNothing(String approval) {
    assertThat(Approval.parse(approval).isMetBy(0, 0)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "3/2", "1/0", "-1/2", "1/1001", "> 1/2", "0.5", "1/2/3"})
  void approvalIsAFractionUpToOne(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Approval.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0",
    "1, 1, 1",
    "1, 2, 2",
    "1, 4, 2",
    "1, 5, 3",
    "1, 100, 10",
    "1, 101, 11",
    "1, 1_000_000, 1_000",
    "3/2, 1, 2",
    "3/2, 4, 3",
    "3/2, 9, 5",
    "3/2, 16, 6",
    "3/2, 100, 15",
    "3/2, 101, 16",
    "3/2, 1_000_000, 1_500",
    "1, 2_147_483_647, 46_341"
  })
  void quorumIsTheRootRoundedUp(String factor, String entitled, String required) {
    assertThat(Quorum.parse(factor).required((int) number(entitled))).isEqualTo(number(required));
  }

  @Test
  void quorumIsTheSmallestNumberThatSuffices() {
    var quorum = new Quorum(3, 2);
    for (var entitled = 0; entitled < 20_000; entitled++) {
      long k = quorum.required(entitled);
      assertThat(4 * k * k).isGreaterThanOrEqualTo(9L * entitled);
      assertThat(k == 0 || 4 * (k - 1) * (k - 1) < 9L * entitled).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "1/0", "1.5", "101", "-1"})
  void quorumIsAFactor(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Quorum.parse(text));
  }

  @Test
  void bothGatesHaveToHold() {
    var gates = new Gates(Approval.atLeast(2, 3), new Quorum(1, 1));
    var two = Tally.EMPTY.cast(null, Choice.APPROVE, 2).cast(null, Choice.REJECT, 1);

    assertThat(gates.judge(two, 4).accepted()).isTrue();
    assertThat(gates.judge(two, 5).failed()).containsExactly(Gate.QUORUM);
    assertThat(gates.judge(two.cast(Choice.APPROVE, Choice.REQUEST_CHANGES, 2), 4).failed())
        .containsExactly(Gate.APPROVAL);
    assertThat(gates.judge(Tally.EMPTY, 4).failed())
        .containsExactlyInAnyOrder(Gate.QUORUM, Gate.APPROVAL);
  }

  @Test
  void abstentionsCountForTheQuorumOnly() {
    var gates = new Gates(Approval.atLeast(2, 3), new Quorum(1, 1));
    var abstaining =
        Tally.EMPTY
            .cast(null, Choice.APPROVE, 1)
            .cast(null, Choice.ABSTAIN, 10)
            .cast(null, Choice.ABSTAIN, 10);

    assertThat(gates.judge(abstaining, 9).accepted()).isTrue();
    assertThat(gates.judge(abstaining.cast(Choice.APPROVE, Choice.ABSTAIN, 1), 9).failed())
        .containsExactly(Gate.APPROVAL);
  }

  private static long number(String text) {
    return Long.parseLong(text.replace("_", ""));
  }
}
