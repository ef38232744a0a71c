package io.cvf.ecosystem.e2e;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program drives all three systems through the Java client alone. The same steps stand in
 * docs/guide/sdk.md, which says where our rules ask for more than a first sketch of them did.
 */
class SdkStory {

  /** Kept when it fails: the log in it says why. */
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path data;

  @Test
  void aProgramRunsACommunityAMarketplaceAndItsGovernance() {
    var passage = new Passage(data);
    try (var website = new Website();
        var platform =
            Platform.start(
                data,
                passage,
                "--cvf.outbound.allowed-ranges=127.0.0.0/8",
                "--cvf.dns.timeout=200ms");
        var programs = new Programs(platform)) {
      new CommunityExample(programs, passage).run();
      var integrations = new IntegrationExample(programs, website);
      integrations.run();
      new GovernanceExample(programs, website).run();
    }
  }
}
