package io.cvf.ecosystem.sdk;

import static io.cvf.ecosystem.sdk.FixtureServer.json;
import static io.cvf.ecosystem.sdk.FixtureServer.problem;
import static io.cvf.ecosystem.sdk.RfcsOfFixture.page;
import static io.cvf.ecosystem.sdk.RfcsOfFixture.summary;
import static io.cvf.ecosystem.sdk.RfcsOfFixture.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommunityTests {

  private final FixtureServer server = new FixtureServer();
  private final SettableRetries retries = new SettableRetries();
  private final Ecosystem ecosystem = retries.connect(server.url());

  @AfterEach
  void close() {
    ecosystem.close();
    server.close();
  }

  @Test
  void listIsReadThroughAllPages() {
    server
        .on("GET /rfcs", json(200, page("a+b/c=", summary(1, "One"), summary(2, "Two"))))
        .on("GET /rfcs?limit=200&cursor=a%2Bb%2Fc%3D", json(200, page("", summary(3, "Three"))));

    var numbers = ecosystem.community().rfcs(RfcQuery.ALL).map(RfcSummary::number);

    assertThat(numbers).containsExactly(1, 2, 3);
  }

  @Test
  void nextPageIsNotAskedForBeforeItIsNeeded() {
    server.on("GET /rfcs", json(200, page("more", summary(1, "One"), summary(2, "Two"))));

    assertThat(ecosystem.community().rfcs(RfcQuery.ALL).limit(2)).hasSize(2);

    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void queryTravelsEncodedAndRepeated() {
    server.on("GET /rfcs", json(200, page("")));
    var query =
        RfcQuery.ALL
            .status(RfcStatus.OPEN, RfcStatus.VOTING)
            .track(RfcTrack.BREAKING_CHANGE)
            .text("naïve & bold")
            .sortedBy(RfcQuery.Sort.CLOSING);

    assertThat(ecosystem.community().rfcs(query)).isEmpty();

    assertThat(server.asked().getFirst().target())
        .isEqualTo(
            "/rfcs?status=OPEN&status=VOTING&track=BREAKING_CHANGE"
                + "&query=na%C3%AFve%20%26%20bold&sort=closing&limit=200");
  }

  @Test
  void rfcComesWithItsSummaryTextAndLinks() {
    server.on("GET /rfcs/12", json(200, whole(12, "Routing", "# Why")));

    var rfc = ecosystem.community().rfc("12");

    assertThat(rfc.summary().title()).isEqualTo("Routing");
    assertThat(rfc.summary().openedAt()).isEqualTo("2026-01-03T03:04:05Z");
    assertThat(rfc.summary().authors())
        .extracting(RfcSummary.Author::name)
        .containsExactly("Alice", "Bob B");
    assertThat(rfc.body()).isEqualTo("# Why");
    assertThat(rfc.version()).isEqualTo(4);
    assertThat(rfc.links()).containsExactly(new Rfc.Link("SUPERSEDES", null, null, 3));
    assertThat(server.asked().getFirst().headers())
        .containsEntry("authorization", "Bearer cvf_secret");
  }

  @Test
  void statusOfANewerServerIsUnknownAndNoFailure() {
    server.on("GET /rfcs/1", json(200, whole(1, "One", "x").replace("OPEN", "PONDERED")));

    assertThat(ecosystem.community().rfc("1").summary().status()).isEqualTo(RfcStatus.UNKNOWN);
  }

  @Test
  void refusalCarriesTheProblemOfTheServer() {
    server.on("GET /rfcs/99", problem(404, "rfc-not-found", "No such RFC", "Look at the list."));

    assertThatExceptionOfType(EcosystemException.class)
        .isThrownBy(() -> ecosystem.community().rfc("99"))
        .withMessage("No such RFC: Look at the list.")
        .satisfies(failure -> {
          assertThat(failure.problem().is("rfc-not-found")).isTrue();
          assertThat(failure.problem().status()).isEqualTo(404);
          assertThat(failure.problem().requestId()).isEqualTo("r-1");
        });
  }

  @Test
  void filesTravelAsPartsNamedFiles(@TempDir Path folder) throws IOException {
    server.on(
        "POST /rfc-imports?as=accepted",
        json(
            202,
            """
            {"id":"01990000-0000-7000-8000-000000000001","kind":"rfc-import","state":"QUEUED",
             "done":0,"total":0,"messages":[],"createdAt":"2026-01-01T00:00:00Z"}
            """));
    var one = Files.writeString(folder.resolve("0001-one.md"), "# One\n");
    var two = Files.writeString(folder.resolve("two \"quoted\".md"), "# Zwei äöü\n");

    var job = ecosystem.community().importRfcs(List.of(one, two), ImportAs.ACCEPTED);

    assertThat(job.state()).isEqualTo(Job.State.QUEUED);
    var request = server.asked().getFirst();
    var boundary = request.headers().get("content-type").replaceFirst(".*boundary=", "");
    assertThat(request.body())
        .isEqualTo(
            """
            --%1$s\r
            Content-Disposition: form-data; name="files"; filename="0001-one.md"\r
            Content-Type: application/octet-stream\r
            \r
            # One
            \r
            --%1$s\r
            Content-Disposition: form-data; name="files"; filename="two %%22quoted%%22.md"\r
            Content-Type: application/octet-stream\r
            \r
            # Zwei äöü
            \r
            --%1$s--\r
            """
                .formatted(boundary));
    assertThat(request.headers()).containsKey("idempotency-key");
  }
}
