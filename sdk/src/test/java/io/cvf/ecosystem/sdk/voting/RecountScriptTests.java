package io.cvf.ecosystem.sdk.voting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The script that recounts on its own, against the rules of the platform. */
class RecountScriptTests {

  private static final Path SCRIPT = Path.of("..", "docs", "recount", "recount.py");

  @TempDir Path folder;

  private record Run(int exit, String out) {
    private JsonNode json() {
      return PublishedJson.MAPPER.readTree(out);
    }
  }

  @BeforeEach
  void needsPython() {
    assumeTrue(isThere(), "python3 is not installed");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void comesToTheSameResult(long seed) throws Exception {
    var vote = VoteFixture.closed(seed);
    var recounted = TallyCheck.check(vote.files(), vote.keys()).recounted();

    var run = recount(vote.log(), vote.weights());

    assertThat(run.exit()).as(run.out()).isZero();
    var result = run.json();
    assertThat(result.get("outcome").asString()).isEqualTo(String.valueOf(recounted.outcome()));
    assertThat(result.get("failedGates").toString())
        .isEqualTo(PublishedJson.MAPPER.writeValueAsString(recounted.failedGates()));
    assertThat(result.get("ballots").asInt()).isEqualTo(recounted.ballots());
    assertThat(result.get("extended").asBoolean()).isEqualTo(recounted.vote().extended());
    assertThat(result.get("closesAt").asString()).isEqualTo(recounted.vote().closesAt().toString());
    assertThat(result.get("quorumRequired").asInt()).isEqualTo(recounted.vote().quorumRequired());
    for (var sum : Objects.requireNonNull(recounted.choices())) {
      assertThat(result.get("choices").get(sum.choice().name()).toString())
          .isEqualTo("[%d,%d]".formatted(sum.ballots(), sum.weightMicros()));
    }
    var others = Objects.requireNonNull(recounted.counterfactuals());
    assertThat(result.get("oneMemberOneVote").asString())
        .isEqualTo(others.oneMemberOneVote().outcome().name());
    assertThat(result.get("uncapped").asString()).isEqualTo(others.uncapped().outcome().name());
    assertThat(result.get("uncappedApproveMicros").asLong())
        .isEqualTo(others.uncapped().approveMicros());
  }

  @Test
  void findsChangedLeavesMissingLeavesAndChangedWeights() throws Exception {
    var vote = VoteFixture.closed(1);
    var changed = new ArrayList<>(vote.log());
    changed.replaceAll(line -> line.replace("APPROVE", "ABSTAIN"));
    var missing = new ArrayList<>(vote.log());
    missing.remove(50);
    var heavier = new ArrayList<>(vote.weights());
    heavier.set(4, heavier.get(4).replace("\\\"weightMicros\\\":", "\\\"weightMicros\\\":1"));

    assertThat(faults(changed, vote.weights())).anyMatch(fault -> fault.startsWith("log root"));
    assertThat(faults(missing, vote.weights()))
        .contains("ballot 49 is not in its place", "size of the log: published 120");
    assertThat(faults(vote.log(), heavier))
        .contains("weights 3 does not follow the rule of weights");
  }

  private List<String> faults(List<String> log, List<String> weights) throws Exception {
    var run = recount(log, weights);
    assertThat(run.exit()).isEqualTo(1);
    return run.json().get("faults").valueStream().map(JsonNode::asString).toList();
  }

  private Run recount(List<String> log, List<String> weights) throws Exception {
    var process =
        new ProcessBuilder(
                "python3",
                SCRIPT.toString(),
                Files.write(folder.resolve("log"), log).toString(),
                Files.write(folder.resolve("weights"), weights).toString())
            .redirectErrorStream(true)
            .start();
    var out = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), out);
  }

  private static boolean isThere() {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
