package io.cvf.ecosystem.community.voting;

import static io.cvf.ecosystem.community.voting.Assembly.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.signing.SigningKeys;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.rules.merkle.Hash;
import io.cvf.rules.merkle.InclusionProof;
import io.cvf.rules.voting.SignedTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

@ApiTest
class ReceiptApiTests {

  private static final List<String> CHOICES =
      List.of("APPROVE", "REJECT", "REQUEST_CHANGES", "ABSTAIN");

  @Autowired ApplicationContext context;
  @Autowired SigningKeys keys;
  private Assembly assembly;

  @BeforeEach
  void members() {
    assembly = new Assembly(context);
    assembly.members(Map.of("ada", 1, "bob", 2, "cleo", 3, "dan", 4, "max", 15));
  }

  @Test
  void everyReceiptProvesItsBallotWhateverComesLater() {
    var rfc = assembly.vote("STANDARD", false);
    var receipts = new ArrayList<JsonNode>();
    for (var i = 0; i < 12; i++) {
      receipts.add(
          assembly.receipt(
              List.of("ada", "bob", "cleo", "dan").get(i % 4), rfc, CHOICES.get(i / 4)));
    }
    receipts.forEach(this::assertProves);
    assertProves(assembly.read("ada", "/rfcs/" + rfc + "/ballot").path("receipt"));
  }

  @Test
  void theReasonIsInTheLogAsASaltedHash() {
    var rfc = assembly.vote("STANDARD", false);
    var ballot = Map.of("choice", "REJECT", "revision", 1, "reason", "Too *early*");
    var receipt =
        Assembly.json(assembly.send("bob", HttpMethod.PUT, "/rfcs/" + rfc + "/ballot", ballot));
    var salted = new BallotReason("Too *early*", receipt.path("reasonSalt").asString());

    assertThat(receipt.path("leaf").asString()).contains(salted.hash()).doesNotContain("early");
    assertThat(assembly.read(null, "/rfcs/" + rfc + "/ballots").at("/items/0/reason").asString())
        .isEqualTo("Too *early*");
  }

  @Test
  void theLogCanBeRecountedAfterAnySequenceOfBallotsAtOnce() throws Exception {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var rfc = assembly.vote("STANDARD", false);
    var ballots = new ArrayList<Callable<JsonNode>>();
    for (var i = 0; i < 60; i++) {
      var who = List.of("ada", "bob", "cleo", "dan", "max").get(random.nextInt(5));
      var choice = CHOICES.get(random.nextInt(4));
      ballots.add(() -> assembly.receipt(who, rfc, choice));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var receipt : threads.invokeAll(ballots)) {
        assertProves(receipt.get());
      }
    }
    var recounted = Recounted.of(assembly, rfc);
    var tally = assembly.read(null, "/rfcs/" + rfc + "/tally");
    assertThat(recounted.faults()).as("seed %d", seed).isEmpty();
    assertThat(recounted.count().tally().ballots()).isEqualTo(tally.path("ballots").asInt());
    assertThat(recounted.count().tally().approveMicros())
        .isEqualTo(tally.at("/gates/approval/approveMicros").asLong());
    assertThat(recounted.count().uncapped().decisiveMicros())
        .isEqualTo(tally.at("/counterfactuals/uncapped/decisiveMicros").asLong());
  }

  @Test
  void theClosedLogKeepsTheHeadItWasSignedWith() {
    var rfc = assembly.vote("STANDARD", false);
    assembly.receipt("bob", rfc, "APPROVE");
    assembly.closeAfter(Duration.ofDays(15));

    var head = assembly.read(null, "/rfcs/" + rfc + "/tally").path("treeHead");
    assertThat(assembly.read(null, "/rfcs/" + rfc + "/tally").path("treeHead")).isEqualTo(head);
    assertSigned(head);
    assertProves(assembly.read("bob", "/rfcs/" + rfc + "/ballot").path("receipt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ballots", "/ballot-log"})
  void aHiddenVoteShowsNothingBeforeItsClose(String path) {
    var rfc = assembly.vote("STANDARD", true);
    var before = assembly.read(null, "/rfcs/" + rfc + "/tally");
    var voting = assembly.read(null, "/rfcs/" + rfc + "/voting");
    var page = assembly.read(null, "/rfcs/" + rfc);
    assembly.receipt("bob", rfc, "APPROVE");
    assembly.receipt("cleo", rfc, "REJECT");

    assertThat(assembly.read(null, "/rfcs/" + rfc + "/tally")).isEqualTo(before);
    assertThat(assembly.read(null, "/rfcs/" + rfc + "/voting")).isEqualTo(voting);
    assertThat(assembly.read(null, "/rfcs/" + rfc)).isEqualTo(page);
    assertThat(problem(assembly.send(null, HttpMethod.GET, "/rfcs/" + rfc + path, null)))
        .isEqualTo("tally-hidden");
    assembly.closeAfter(Duration.ofDays(15));
    assertThat(assembly.send(null, HttpMethod.GET, "/rfcs/" + rfc + path, null)).hasStatusOk();
    assertThat(Recounted.of(assembly, rfc).faults()).isEmpty();
  }

  @Test
  void theReceiptOfAHiddenBallotIsASignatureThatBecomesAProof() {
    var rfc = assembly.vote("STANDARD", true);
    var receipt = assembly.receipt("bob", rfc, "APPROVE");
    assertThat(receipt.has("index") || receipt.has("inclusion") || receipt.has("treeHead"))
        .isFalse();
    assertThat(
            keys.key(receipt.path("keyId").asString())
                .verifies(
                    SignedTexts.sealedBallot(receipt.path("leafHash").asString()),
                    Base64.getDecoder().decode(receipt.at("/sealed/signature").asString())))
        .isTrue();

    assembly.closeAfter(Duration.ofDays(15));
    var proof = assembly.read("bob", "/rfcs/" + rfc + "/ballot").path("receipt");
    assertThat(proof.path("leaf")).isEqualTo(receipt.path("leaf"));
    assertProves(proof);
  }

  @Test
  void aHiddenVoteThatWasVoidedStaysHidden() {
    var rfc = assembly.vote("STANDARD", true);
    assembly.receipt("bob", rfc, "APPROVE");
    Assembly.ok(assembly.annul("max", rfc), 200);

    assertThat(problem(assembly.send(null, HttpMethod.GET, "/rfcs/" + rfc + "/ballot-log", null)))
        .isEqualTo("tally-hidden");
    assertThat(assembly.read(null, "/rfcs/" + rfc + "/tally").has("ballots")).isFalse();
  }

  private void assertProves(JsonNode receipt) {
    var head = receipt.path("treeHead");
    var path =
        receipt.path("inclusion").valueStream().map(it -> Hash.parse(it.asString())).toList();
    var leaf = Hash.leaf(receipt.path("leaf").asString());
    assertThat(leaf).hasToString(receipt.path("leafHash").asString());
    assertThat(
            new InclusionProof(receipt.path("index").asLong(), head.path("treeSize").asLong(), path)
                .holds(leaf, Hash.parse(head.path("rootHash").asString())))
        .isTrue();
    assertSigned(head);
  }

  private void assertSigned(JsonNode head) {
    var text =
        SignedTexts.treeHead(
            head.path("rfc").asInt(),
            head.path("round").asInt(),
            head.path("treeSize").asLong(),
            head.path("rootHash").asString(),
            Instant.parse(head.path("at").asString()));
    assertThat(
            keys.key(head.path("keyId").asString())
                .verifies(text, Base64.getDecoder().decode(head.path("signature").asString())))
        .isTrue();
  }
}
