package io.cvf.ecosystem.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReportTests {

  private static final Figures FIGURES =
      Figures.NONE
          .with("aotSeconds", "with the AOT cache", 1.23456, 2, "s")
          .with("rssMiB", "memory", 241.6, 0, "MiB");
  private static final Report REPORT =
      new Report(new StartBench(), FIGURES, new Setup(2, 4096, "25.0.3", "Linux 6 amd64"));

  @Test
  void jsonIsOneObjectOfFiguresAndSetUp() {
    var json = JsonMapper.shared().readTree(REPORT.json());

    assertThat(json.propertyNames())
        .containsExactlyInAnyOrder(
            "bench", "aotSeconds", "rssMiB", "cores", "memoryMiB", "java", "os");
    assertThat(json.get("aotSeconds").asDouble()).isEqualTo(1.23);
    assertThat(json.get("rssMiB").isIntegralNumber()).isTrue();
    assertThat(json.get("rssMiB").asInt()).isEqualTo(242);
  }

  @Test
  void tableNamesFiguresUnitsAndSetUp() {
    assertThat(REPORT.table())
        .containsPattern("with the AOT cache +1\\.23 s\n")
        .containsPattern("memory +242 MiB\n")
        .endsWith("2 cores, 4096 MiB of memory, Java 25.0.3, Linux 6 amd64");
  }

  @Test
  void medianIsTheMiddle() {
    assertThat(Figures.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2.0);
    assertThat(Figures.median(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(2.5);
  }
}
