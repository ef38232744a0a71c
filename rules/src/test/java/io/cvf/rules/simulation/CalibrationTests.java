package io.cvf.rules.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.rules.reputation.PeerLimits;
import io.cvf.rules.simulation.Account.Rules;
import io.cvf.rules.voting.Standing;
import io.cvf.rules.voting.WeightRule;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class CalibrationTests {

  private static final Path GUIDE = Path.of("..", "docs", "guide");

  @Test
  void committedGuideIsWhatAFreshRunWrites() throws IOException {
    for (var file : Calibration.files().entrySet()) {
      var committed = GUIDE.resolve(file.getKey());
      assertThat(Files.exists(committed) ? Files.readString(committed) : "")
          .as("%s, which ./cvf calibrate writes anew", committed)
          .isEqualTo(file.getValue());
    }
  }

  @Test
  void sameSeedGivesTheSameCommunityAndAnotherSeedAnother() {
    var one = Society.after(60, 200, 1, Rules.DEFAULT).standings();

    assertThat(Society.after(60, 200, 1, Rules.DEFAULT).standings()).isEqualTo(one);
    assertThat(Society.after(60, 200, 2, Rules.DEFAULT).standings()).isNotEqualTo(one);
  }

  @Test
  void ringWithoutAnInsiderNeverGetsAPoint() {
    assertThat(Ring.after(30, 20, Ring.Insider.NONE, Rules.DEFAULT).pointsGiven()).isZero();
  }

  @Test
  void ringKeepsTheLimitsOfPeers() {
    var limits = PeerLimits.defaults();

    assertThat(Ring.after(1, 30, Ring.Insider.MEMBER, Rules.DEFAULT).micros())
        .isLessThanOrEqualTo(limits.perDay() * WeightRule.MICROS);
    assertThat(Ring.after(20, 2, Ring.Insider.MEMBER, Rules.DEFAULT).pointsGiven())
        .isEqualTo(2L * limits.perGiver());
  }

  @Test
  void moreThanEnoughAccountsAreWorthTheSame() {
    var enough = Ring.enough(3, Rules.DEFAULT);

    assertThat(Ring.after(3, 4 * enough, Ring.Insider.AUTHOR, Rules.DEFAULT).micros())
        .isEqualTo(Ring.after(3, enough, Ring.Insider.AUTHOR, Rules.DEFAULT).micros());
  }

  @Test
  void captureNeedsExactlyTheAccountsItSays() {
    var voters = List.of(new Standing(100 * WeightRule.MICROS, false, false));
    var gates = Track.STANDARD.gates();

    // One voter of weight 10 against: two of weight 10 have exactly two thirds.
    assertThat(
            Weighing.CAPPED_ROOT.passes(
                List.of(voters.getFirst(), voters.getFirst()),
                voters,
                gates,
                3,
                WeightRule.DEFAULT))
        .isTrue();
    assertThat(Weighing.CAPPED_ROOT.passes(voters, voters, gates, 3, WeightRule.DEFAULT)).isFalse();
    assertThat(Weighing.CAPPED_ROOT.blocks(voters, voters, gates, 3, WeightRule.DEFAULT)).isTrue();
  }

  @Test
  void picturesAreWellFormed() throws Exception {
    var svg = LowTurnout.chart().svg();

    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertThat(document.getElementsByTagName("path").getLength()).isEqualTo(3);
    assertThat(document.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
  }
}
