package io.cvf.ecosystem.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes die; what was answered stays. */
class CrashStory {

  private static final String DRAFT =
      """
      {"title": "%s", "track": "STANDARD", "labels": [], "body": "Text %s"}\
      """;

  @TempDir Path data;

  @Test
  void whatWasSavedSurvivesTheKillOfPlatformAndDatabase() {
    try (var platform = Platform.start(data)) {
      var admin = Api.signedIn(platform);
      var saved = admin.post("/rfcs", DRAFT.formatted("Kept through a crash", "1"));
      assertThat(saved.statusCode()).isEqualTo(201);

      platform.kill();
      platform.startAgain();

      assertThat(admin.get("/rfcs/1").body()).contains("Kept through a crash");
    }
  }

  @Test
  void aSecondProcessOnTheSameFolderIsSentAway() {
    try (var platform = Platform.start(data)) {
      var admin = Api.signedIn(platform);
      assertThat(platform.startBeside()).contains("is in use by process").contains("--data");
      assertThat(admin.get("/rfcs").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aDatabaseThatDiesIsSaidSoAndComesBackByItself() {
    try (var platform = Platform.start(data)) {
      var admin = Api.signedIn(platform);
      admin.post("/rfcs", DRAFT.formatted("Before the outage", "1"));

      platform.killDatabase();

      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(200))
          .until(() -> {
            var answer = admin.get("/rfcs/1");
            assertThat(answer.statusCode()).isIn(200, 503);
            if (answer.statusCode() == 503) {
              assertThat(answer.body()).contains("urn:cvf:problem:database-unavailable");
            }
            return answer.statusCode() == 200 && platform.output().contains("is back");
          });
      assertThat(admin.post("/rfcs", DRAFT.formatted("After the outage", "2")).statusCode())
          .isEqualTo(201);
    }
  }
}
