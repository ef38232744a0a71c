package io.cvf.ecosystem.e2e;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner signs with the platform, earns and is paid; then somebody has a dispute with it. */
class GovernanceStory {

  private static final Duration PAST_THE_TIME_TO_RESPOND = Duration.ofDays(8);

  @TempDir Path data;
  @TempDir Path downloads;

  @Test
  void aPartnerSignsIsPaidAndADisputeRunsToItsEnd() {
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
      var becoming = new BecomingAPartner(people, website);
      becoming.gather();
      becoming.register();
      becoming.proveTheWebsite();
      becoming.showEvidence();
      becoming.pass();
      new Publishing(people, website).publishAtOnce();

      var agreement = new BecomingActive(people, downloads);
      agreement.begin();
      agreement.findItTooEarlyToSign();
      agreement.workThroughTheChecklist();
      agreement.sign();
      agreement.verifyTheDocument();

      var earning = new Earning(people, URI.create(platform.url()), downloads);
      earning.gather();
      earning.setAPrice();
      earning.report();
      earning.findItCounted();
      earning.sealTheMonth();
      earning.readTheStatement();
      earning.sayWhereToBePaid();
      earning.bePaid();
      earning.findTheBooksRight();

      var dispute = new DisputingAPartner(people);
      dispute.gather();
      dispute.file();
      people.letPass(PAST_THE_TIME_TO_RESPOND);
      dispute.findItUnanswered();
      dispute.suspend();
      dispute.findTheListingGone();
      dispute.appeal();
      dispute.overturn();
      dispute.findTheListingBack();
      dispute.seeItClosed();
      people.haveNothingToComplainAbout();
    }
  }
}
