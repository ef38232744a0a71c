package io.cvf.ecosystem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTests {

  private record Ship(String name, int crew, @Nullable Instant seen, String log) {}

  private static final Table<Ship> SHIPS =
      Table.<Ship>orElse("No ships.")
          .column("NAME", Ship::name)
          .column("CREW", Ship::crew)
          .column("SEEN", Ship::seen)
          .column("LOG", Ship::log);

  @Test
  void columnsAreAsWideAsWhatIsInThemAndNumbersStandToTheRight() {
    var ships =
        List.of(
            new Ship("Beagle", 74, Instant.parse("2027-01-02T03:04:05Z"), "Fair\n  wind"),
            new Ship("Pequod", 8, null, "x".repeat(200)));

    assertThat(printed(out -> SHIPS.print(ships, out)))
        .isEqualTo(
            """
            NAME    CREW  SEEN              LOG
            Beagle    74  2027-01-02 03:04  Fair wind
            Pequod     8  -                 %s…
            """
                .formatted("x".repeat(99)));
  }

  @Test
  void nothingIsSaidInASentence() {
    assertThat(printed(out -> SHIPS.print(List.of(), out))).isEqualTo("No ships.\n");
  }

  @Test
  void aSheetLeavesOutWhatIsNotKnown() {
    var sheet =
        Sheet.titled("Beagle")
            .row("crew", 74)
            .row("captain", null)
            .row("rigging", " ")
            .row("beam in m", new BigDecimal("7.50"))
            .row("armed", false)
            .text("Sailed\ntwice.\n")
            .table(List.<Ship>of(), SHIPS);

    assertThat(printed(sheet::print))
        .isEqualTo(
            """
            Beagle
              crew       74
              beam in m  7.5
              armed      no

            Sailed
            twice.
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 min",
    "1, 1 min",
    "3600, 1 h",
    "10440, 2 h 54 min",
    "-23760, -6 h 36 min",
    "129600, 36 h"
  })
  void timeIsInHoursAndMinutes(long seconds, String words) {
    assertThat(Words.time(seconds)).isEqualTo(words);
  }

  private static String printed(Consumer<PrintWriter> output) {
    var text = new StringWriter();
    output.accept(new PrintWriter(text, true));
    return text.toString();
  }
}
