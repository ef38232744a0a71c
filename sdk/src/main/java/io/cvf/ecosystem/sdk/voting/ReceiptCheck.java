package io.cvf.ecosystem.sdk.voting;

import io.cvf.rules.merkle.Hash;
import io.cvf.rules.merkle.InclusionProof;
import io.cvf.rules.voting.BallotLeaf;
import io.cvf.rules.voting.SignedTexts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a receipt proves its ballot, without asking anybody. */
public final class ReceiptCheck {

  private final BallotReceipt receipt;
  private final TrustedKeys keys;
  private final List<String> faults = new ArrayList<>();

  private ReceiptCheck(BallotReceipt receipt, TrustedKeys keys) {
    this.receipt = receipt;
    this.keys = keys;
  }

  /**
   * What a check found.
   *
   * @param ballot as the receipt tells it; null when that cannot be read
   * @param faults empty when everything holds
   */
  public record Report(@Nullable BallotLeaf ballot, List<String> faults) {

    public Report {
      faults = List.copyOf(faults);
    }

    public boolean holds() {
      return faults.isEmpty();
    }
  }

  /**
   * @param reason as the voter gave it, to compare with the hash in the ballot; null to leave it
   */
  public static Report check(BallotReceipt receipt, TrustedKeys keys, @Nullable String reason) {
    return new ReceiptCheck(receipt, keys).report(reason);
  }

  private Report report(@Nullable String reason) {
    check(BallotReceipt.FORMAT.equals(receipt.format()), "The receipt has an unknown format.");
    var leaf = leaf();
    if (leaf != null) {
      check(
          leaf.rfc() == receipt.rfc() && leaf.round() == receipt.round(),
          "The ballot is of another vote than the receipt.");
      if (reason != null) {
        check(
            reasonHash(reason).equals(leaf.reasonHash()),
            "The reason is not the one of the ballot.");
      }
    }
    var hash = Hash.leaf(Objects.requireNonNullElse(receipt.leaf(), ""));
    check(
        hash.toString().equals(receipt.leafHash()), "The leaf hash is not the one of the ballot.");
    var sealed = receipt.sealed();
    var head = receipt.treeHead();
    if (sealed != null) {
      keys.fault(
              "The sealed ballot",
              String.valueOf(receipt.keyId()),
              SignedTexts.sealedBallot(hash.toString()),
              String.valueOf(sealed.signature()))
          .ifPresent(faults::add);
    } else if (head == null || receipt.index() == null || receipt.inclusion() == null) {
      faults.add("The receipt has neither a seal nor a proof.");
    } else {
      proof(hash, head, receipt.index(), receipt.inclusion());
    }
    return new Report(leaf, faults);
  }

  private @Nullable BallotLeaf leaf() {
    try {
      return BallotLeaf.parse(Objects.requireNonNullElse(receipt.leaf(), ""));
    } catch (IllegalArgumentException notABallot) {
      faults.add(String.valueOf(notABallot.getMessage()));
      return null;
    }
  }

  private void proof(Hash leaf, TreeHead head, long index, List<String> inclusion) {
    check(
        head.rfc() == receipt.rfc() && head.round() == receipt.round(),
        "The tree head is of another vote than the receipt.");
    try {
      var path = inclusion.stream().map(Hash::parse).toList();
      check(
          new InclusionProof(index, head.treeSize(), path).holds(leaf, Hash.parse(head.rootHash())),
          "The proof does not lead from the ballot to the root of the log.");
    } catch (IllegalArgumentException notHex) {
      faults.add("The proof has hashes that are none.");
    }
    keys.fault(head).ifPresent(faults::add);
  }

  private String reasonHash(String reason) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(HexFormat.of().parseHex(Objects.requireNonNullElse(receipt.reasonSalt(), "")));
      return HexFormat.of().formatHex(digest.digest(reason.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    } catch (IllegalArgumentException damagedSalt) {
      return "";
    }
  }

  private void check(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }
}
