package io.cvf.ecosystem.e2e;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A partner does not keep what it promised, and everything that depends on it hears of it. */
class SlaStory {

  /** Kept when it fails: the log in it says why. */
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path data;

  @Test
  void aBrokenPromiseCostsAShareAndAScoreAndCanBeContested() {
    var passage = new Passage(data);
    try (var website = new Website();
        var platform =
            Platform.start(
                data,
                passage,
                "--cvf.outbound.allowed-ranges=127.0.0.0/8",
                "--cvf.dns.timeout=200ms");
        var browser = new Browser();
        var people = new People(platform, browser, passage)) {
      var partner = new SignedPartner(people, website);
      partner.gather();
      partner.register();
      partner.certify();
      partner.sign();
      partner.publish();

      var promise = new BreakingAPromise(people, partner, website, URI.create(platform.url()));
      promise.awaitANewMonth();
      promise.watch();
      promise.beUsed();
      promise.goDown();
      promise.answerLate();
      promise.seeTheMonthClose();
      promise.bearTheConsequences();
      promise.contest();
      people.haveNothingToComplainAbout();
    }
  }
}
