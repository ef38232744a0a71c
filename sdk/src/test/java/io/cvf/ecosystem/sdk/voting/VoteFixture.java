package io.cvf.ecosystem.sdk.voting;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.rules.merkle.Hash;
import io.cvf.rules.merkle.LeafTree;
import io.cvf.rules.voting.Approval;
import io.cvf.rules.voting.BallotLeaf;
import io.cvf.rules.voting.Choice;
import io.cvf.rules.voting.Recount;
import io.cvf.rules.voting.SignedTexts;
import io.cvf.rules.voting.Standing;
import io.cvf.rules.voting.WeightLeaf;
import io.cvf.rules.voting.WeightRule;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A closed vote as a platform publishes it: 40 members with all kinds of standing, 120 ballots, of
 * which many change earlier ones. Up to seed 4 the last hours flip the result.
 */
public final class VoteFixture {

  public static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
  public static final String REASON = "Because of § 3";
  private static final String SALT = "5a".repeat(16);
  private static final String TEXT = "0f".repeat(32);
  private static final List<Choice> CHOICES = List.copyOf(EnumSet.allOf(Choice.class));
  private static final int MEMBERS = 40;
  private static final Duration PERIOD = Duration.ofDays(14);

  private final KeyPair pair = newPair();
  private final List<String> weightLeaves;
  private final List<String> ballotLeaves;

  private VoteFixture(List<String> weightLeaves, List<String> ballotLeaves) {
    this.weightLeaves = weightLeaves;
    this.ballotLeaves = ballotLeaves;
  }

  /** The same seed gives the same ballots; the key is always a new one. */
  public static VoteFixture closed(long seed) {
    var random = new Random(seed);
    var members = IntStream.range(0, MEMBERS).mapToObj(index -> member(index, random)).toList();
    var ballots = new ArrayList<String>();
    for (var i = 0; i < 120; i++) {
      var member = members.get(random.nextInt(MEMBERS));
      var last = i >= 110;
      var choice =
          last
              ? (seed > 4 ? Choice.APPROVE : Choice.REJECT)
              : random.nextInt(10) < 7 ? Choice.APPROVE : CHOICES.get(random.nextInt(4));
      var at =
          last
              ? START.plus(PERIOD).minus(Duration.ofHours(120 - i))
              : START.plus(Duration.ofMinutes(97L * i)).plusNanos(123_456_000);
      ballots.add(ballot(last ? members.get(i - 110) : member, choice, at, i == 7));
    }
    return new VoteFixture(members.stream().map(WeightLeaf::text).toList(), List.copyOf(ballots));
  }

  private static WeightLeaf member(int index, Random random) {
    var standing =
        new Standing(random.nextLong(5_000_000, 400_000_000), index % 5 == 0, index % 7 == 0);
    return new WeightLeaf(
        7,
        2,
        "%032x".formatted(1000 + index * 17),
        WeightRule.DEFAULT.weight(standing),
        standing.reputationMicros(),
        standing.certified(),
        standing.foundingElector());
  }

  private static String ballot(WeightLeaf member, Choice choice, Instant at, boolean reasoned) {
    return new BallotLeaf(
            7,
            2,
            TEXT,
            member.voter(),
            choice,
            member.weightMicros(),
            reasoned ? reasonHash() : null,
            at)
        .text();
  }

  public List<String> ballots() {
    return ballotLeaves;
  }

  /** The log as it would be published with other ballots, and signed again. */
  public VoteFixture with(List<String> ballots) {
    return new VoteFixture(weightLeaves, ballots);
  }

  public List<String> log() {
    var lines = new ArrayList<String>();
    lines.add(
        json(
            Map.of(
                "format",
                "cvf-ballot-log-1",
                "vote",
                published(),
                "treeHead",
                head(ballotLeaves))));
    lines.addAll(leaves(ballotLeaves));
    return lines;
  }

  public List<String> weights() {
    var lines = new ArrayList<String>();
    lines.add(
        json(
            Map.of(
                "format",
                "cvf-weights-1",
                "rfc",
                7,
                "round",
                2,
                "size",
                MEMBERS,
                "root",
                LeafTree.of(weightLeaves).root().toString())));
    lines.addAll(leaves(weightLeaves));
    return lines;
  }

  public String tally() {
    var card = PublishedTally.of(published(), recounted());
    var tree = PublishedJson.MAPPER.valueToTree(card).deepCopy();
    return PublishedJson.write(
        ((ObjectNode) tree).set("treeHead", PublishedJson.MAPPER.valueToTree(head(ballotLeaves))));
  }

  public TrustedKeys keys() {
    return new TrustedKeys(List.of(key(null)));
  }

  public SigningKey key(@Nullable Instant retiredAt) {
    return new SigningKey(id(), "Ed25519", base64(pair.getPublic().getEncoded()), START, retiredAt);
  }

  /** Given when the log had this many leaves. */
  public BallotReceipt receipt(int index, int size) {
    var leaf = ballotLeaves.get(index);
    var seen = ballotLeaves.subList(0, size);
    var proof = LeafTree.of(seen).proof(index);
    return new BallotReceipt(
        "cvf-ballot-receipt-1",
        7,
        2,
        leaf,
        Hash.leaf(leaf).toString(),
        SALT,
        id(),
        base64(pair.getPublic().getEncoded()),
        null,
        (long) index,
        proof.path().stream().map(Hash::toString).toList(),
        head(seen));
  }

  /** Given while the ballots of the vote were hidden. */
  public BallotReceipt sealedReceipt(int index) {
    var open = receipt(index, ballotLeaves.size());
    var message = SignedTexts.sealedBallot(open.leafHash());
    return new BallotReceipt(
        open.format(),
        open.rfc(),
        open.round(),
        open.leaf(),
        open.leafHash(),
        SALT,
        id(),
        open.publicKey(),
        new BallotReceipt.Sealed(sign(message)),
        null,
        null,
        null);
  }

  public TallyCheck.Files files() {
    return new TallyCheck.Files(log().stream(), weights().stream(), tally());
  }

  private PublishedVote published() {
    return draft().as(recounted());
  }

  private Recount.Result recounted() {
    var recount = new Recount(draft().recounted());
    weightLeaves.forEach(recount::weight);
    ballotLeaves.forEach(recount::ballot);
    return recount.result();
  }

  private static PublishedVote draft() {
    return new PublishedVote(
        7,
        2,
        PublishedVote.State.CLOSED,
        "POLICY",
        3,
        TEXT,
        START,
        START.plus(PERIOD),
        START.plus(PERIOD),
        false,
        START.plus(PERIOD).plus(Duration.ofDays(2)),
        false,
        true,
        MEMBERS,
        0,
        "3/2",
        Approval.atLeast(2, 3),
        WeightRule.DEFAULT.floorMicros(),
        WeightRule.DEFAULT.capMicros(),
        Duration.ofDays(1).toSeconds(),
        Duration.ofDays(2).toSeconds(),
        "");
  }

  private TreeHead head(List<String> leaves) {
    var root = LeafTree.of(leaves).root().toString();
    var at = START.plus(PERIOD).plus(Duration.ofDays(2));
    var unsigned = new TreeHead(7, 2, leaves.size(), root, at, id(), "");
    return new TreeHead(7, 2, leaves.size(), root, at, id(), sign(unsigned.signedBytes()));
  }

  private String id() {
    return HexFormat.of()
        .formatHex(sha256().digest(pair.getPublic().getEncoded()))
        .substring(0, 16);
  }

  private String sign(byte[] message) {
    try {
      var signer = Signature.getInstance("Ed25519");
      signer.initSign(pair.getPrivate());
      signer.update(message);
      return base64(signer.sign());
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static List<String> leaves(List<String> leaves) {
    return IntStream.range(0, leaves.size())
        .mapToObj(index -> leaf(index, leaves.get(index)))
        .toList();
  }

  /** A line of a published file. */
  public static String leaf(long index, String text) {
    return "{\"index\":" + index + ",\"leaf\":" + json(text) + "}";
  }

  private static String reasonHash() {
    var digest = sha256();
    digest.update(HexFormat.of().parseHex(SALT));
    return HexFormat.of().formatHex(digest.digest(REASON.getBytes(UTF_8)));
  }

  private static String json(Object value) {
    return PublishedJson.MAPPER.writeValueAsString(value);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static KeyPair newPair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
