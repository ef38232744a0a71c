package io.cvf.ecosystem.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;

/**
 * The operator's, which sends its webhooks with a token of that scope.
 *
 * @param monitor as its alerts name it
 */
record Alertmanager(URI server, String token, String monitor) {

  /** It looks, and has nothing to tell. */
  void looks(Instant at) {
    tells("Watchdog", "firing", at, "0001-01-01T00:00:00Z");
  }

  void fires(Instant since) {
    tells("ModelDown", "firing", since, "0001-01-01T00:00:00Z");
  }

  void resolves(Instant since, Instant at) {
    tells("ModelDown", "resolved", since, at.toString());
  }

  private void tells(String alert, String status, Instant from, String until) {
    var webhook =
        """
        {"version": "4", "receiver": "cvf", "status": "%2$s", "alerts": [{
          "status": "%2$s", "labels": {"alertname": "%1$s", "cvf_monitor": "%3$s"},
          "annotations": {}, "startsAt": "%4$s", "endsAt": "%5$s", "fingerprint": "of-%1$s"}]}
        """
            .formatted(alert, status, monitor, from, until);
    var request =
        HttpRequest.newBuilder(server.resolve("/api/v1/alertmanager"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(webhook))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString());
      assertThat(answer.body()).contains("\"accepted\":1");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
