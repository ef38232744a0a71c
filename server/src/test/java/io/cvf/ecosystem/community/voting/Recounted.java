package io.cvf.ecosystem.community.voting;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.rules.voting.Approval;
import io.cvf.rules.voting.Gates;
import io.cvf.rules.voting.Quorum;
import io.cvf.rules.voting.Recount;
import io.cvf.rules.voting.Terms;
import io.cvf.rules.voting.WeightRule;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts an exported vote again, with nothing but what everyone can download. */
final class Recounted {

  private static final JsonMapper JSON = new JsonMapper();

  private Recounted() {}

  static Recount.Result of(Assembly assembly, int rfc) {
    var log = assembly.text("/rfcs/" + rfc + "/ballot-log").lines().toList();
    var manifest = assembly.text("/rfcs/" + rfc + "/weights").lines().toList();
    var start = JSON.readTree(log.getFirst());
    var recount = new Recount(vote(start.path("vote")));
    manifest.stream().skip(1).forEach(line -> recount.weight(leaf(line)));
    log.stream().skip(1).forEach(line -> recount.ballot(leaf(line)));
    var result = recount.result();
    assertThat(result.logRoot()).hasToString(start.at("/treeHead/rootHash").asString());
    assertThat(result.weightsRoot()).hasToString(start.at("/vote/weightsRoot").asString());
    assertThat(result.weightsRoot())
        .hasToString(JSON.readTree(manifest.getFirst()).path("root").asString());
    return result;
  }

  private static String leaf(String line) {
    return JSON.readTree(line).path("leaf").asString();
  }

  private static Recount.Vote vote(JsonNode vote) {
    var approval = vote.path("approval");
    var terms =
        new Terms(
            new Gates(
                new Approval(
                    approval.path("numerator").asInt(),
                    approval.path("denominator").asInt(),
                    approval.path("strict").asBoolean()),
                Quorum.parse(vote.path("quorumFactor").asString())),
            new WeightRule(vote.path("floorMicros").asLong(), vote.path("capMicros").asLong()),
            vote.path("entitled").asInt(),
            Duration.ofSeconds(vote.path("closeProtectionSeconds").asLong()),
            Duration.ofSeconds(vote.path("extensionSeconds").asLong()),
            vote.path("hiddenUntilClose").asBoolean());
    return new Recount.Vote(
        vote.path("rfc").asInt(),
        vote.path("round").asInt(),
        vote.path("textSha256").asString(),
        terms,
        Instant.parse(vote.path("startedAt").asString()),
        Instant.parse(vote.path("originalClosesAt").asString()));
  }
}
