package io.cvf.ecosystem.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ExecutionTextTests {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void writtenEventsAreCloudEventsOfOneConsumerAndAHandfulOfSkills() throws IOException {
    var text = new EventText(1, 10_000, NOW);
    text.write(7, 1_000, 500);

    var lines = new String(text.bytes(), 0, text.length(), UTF_8).lines().toList();
    assertThat(lines).hasSize(500);
    var ids = new HashSet<String>();
    var subjects = new HashSet<String>();
    for (var line : lines) {
      var event = JsonMapper.shared().readTree(line);
      assertThat(event.get("source").asString()).isEqualTo("/organisations/bench-consumer-7");
      assertThat(event.get("specversion").asString()).isEqualTo("1.0");
      assertThat(event.at("/data/quantity").asInt()).isBetween(10, 99);
      assertThat(Instant.parse(event.get("time").asString()))
          .isBetween(NOW.minus(Duration.ofHours(3)), NOW.plusSeconds(1));
      ids.add(event.get("id").asString());
      subjects.add(event.get("subject").asString());
    }
    assertThat(ids).hasSize(500).contains("01990000-0000-7000-8000-000000001499");
    assertThat(subjects).hasSizeBetween(2, 5);
    try (var zip = new GZIPInputStream(new ByteArrayInputStream(text.gzipped()))) {
      assertThat(new String(zip.readAllBytes(), UTF_8).lines()).containsExactlyElementsOf(lines);
    }
  }

  @Test
  void growthComparesTheLastTenthWithTheFirst() throws Exception {
    var looks = new AtomicInteger();
    var milestones = new Milestones(100, () -> (double) looks.incrementAndGet());

    for (int i = 0; i < 25; i++) {
      milestones.add(4);
    }

    assertThat(looks).hasValue(10);
    assertThat(milestones.mostMemory()).isEqualTo(10);
    assertThat(milestones.growth()).isPositive();
    assertThat(milestones.seconds()).isPositive();
  }

  @Test
  void optionsScaleABenchmarkAndUnknownOnesAreExplained() {
    assertThat(parsed("crash", "--rounds", "3", "--seed", "9"))
        .isEqualTo(new CrashBench(new CrashRounds(3, 9)));
    assertThat(parsed("ingest")).isEqualTo(IngestBench.DEFAULT);
    for (var wrong :
        List.of(
            List.of("nothing"),
            List.of("crash", "--rounds"),
            List.of("crash", "--rounds", "many"),
            List.of("votes", "--rounds", "3"))) {
      assertThatExceptionOfType(Main.Misused.class)
          .isThrownBy(() -> parsed(wrong.toArray(String[]::new)));
    }
  }

  private static Bench parsed(String... words) {
    return Main.bench(new ArrayDeque<>(List.of(words)));
  }
}
