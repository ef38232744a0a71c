package io.cvf.ecosystem.e2e;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner proves itself and publishes; people find, rate and are warned of what it published. */
class MarketplaceStory {

  @TempDir Path data;
  @TempDir Path home;

  @Test
  void aPartnerProvesItselfAndPublishes() {
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
      becoming.fail();
      becoming.applyAgain();
      becoming.pass();

      var publishing = new Publishing(people, website);
      publishing.publishAtOnce();
      publishing.publishAServer();
      publishing.publishWithApproval();
      publishing.findWhatIsCriticalRefused();

      var using = new UsingSkills(people);
      using.search();
      using.installByTheirOwnClient(new McpClient(home, platform.url() + "/v0.1/servers"));
      using.review();
      using.seeAVersionYanked();
      people.haveNothingToComplainAbout();
    }
  }
}
