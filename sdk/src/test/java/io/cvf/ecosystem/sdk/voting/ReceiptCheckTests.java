package io.cvf.ecosystem.sdk.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptCheckTests {

  private final VoteFixture vote = VoteFixture.closed(2);

  @Test
  void everyReceiptProvesItsBallot() {
    for (var index = 0; index < vote.ballots().size(); index += 7) {
      var receipt = vote.receipt(index, Math.min(vote.ballots().size(), index + 1 + index % 5));

      assertThat(check(receipt.json()).faults()).as("leaf %d", index).isEmpty();
    }
  }

  @Test
  void sealedReceiptIsASignature() {
    var receipt = vote.sealedReceipt(5);
    assertThat(check(receipt.json()).faults()).isEmpty();

    var other = vote.sealedReceipt(6);
    var forged = receipt.json().replace(receipt.sealed().signature(), other.sealed().signature());
    assertThat(check(forged).faults())
        .containsExactly("The signature of the sealed ballot does not belong to it.");
  }

  @Test
  void reasonIsComparedWhenItIsGiven() {
    var receipt = vote.receipt(7, 20);

    assertThat(ReceiptCheck.check(receipt, vote.keys(), VoteFixture.REASON).faults()).isEmpty();
    assertThat(ReceiptCheck.check(receipt, vote.keys(), "Something else").faults())
        .containsExactly("The reason is not the one of the ballot.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '$',
      textBlock =
          """
          "index" : 9         | "index" : 8          | The proof does not lead
          "treeSize" : 20     | "treeSize" : 21      | does not belong to it
          \\"round\\":2       | \\"round\\":1        | of another vote than the receipt
          "rfc" : 7           | "rfc" : 8            | of another vote than the receipt
          \\"text\\":\\"0f    | \\"text\\":\\"0e     | The leaf hash is not the one
          cvf-ballot-receipt-1| cvf-ballot-receipt-9 | unknown format
          "leafHash" : "      | "leafHash" : "0      | The leaf hash is not the one
          "inclusion" : [ "   | "inclusion" : [ "x   | hashes that are none
          "signature" : "     | "signature" : "%     | is damaged
          """)
  void alteredReceiptIsRefused(String was, String is, String said) {
    var json = vote.receipt(9, 20).json();
    var forged = json.replace(was, is);
    assertThat(forged).as(json).isNotEqualTo(json);

    assertThat(check(forged).faults()).anyMatch(fault -> fault.contains(said));
  }

  @Test
  void keyInTheReceiptItselfProvesNothing() {
    var forger = VoteFixture.closed(2);

    assertThat(check(forger.receipt(3, 20).json()).faults())
        .singleElement()
        .asString()
        .endsWith("which is not trusted.");
  }

  @Test
  void receiptWithoutAnyProofIsRefused() {
    var json = vote.receipt(3, 20).json().replaceFirst("\"treeHead\"", "\"noHead\"");

    assertThat(check(json).faults()).containsExactly("The receipt has neither a seal nor a proof.");
  }

  @Test
  void somethingElseIsNoReceipt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BallotReceipt.parse("<html>"))
        .withMessageStartingWith("not a ballot receipt");
    assertThatIllegalArgumentException().isThrownBy(() -> BallotReceipt.parse("{}"));
  }

  private ReceiptCheck.Report check(String json) {
    return ReceiptCheck.check(BallotReceipt.parse(json), vote.keys(), null);
  }
}
