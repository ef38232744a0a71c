package io.cvf.ecosystem.governance.disputes;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;

/** What the parties show. See {@link Courtroom} for who is who. */
@ApiTest
class DisputeEvidenceApiTests {

  private static final byte[] PDF = "%PDF-1.7 the log".getBytes(UTF_8);

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  private Courtroom court;
  private Marketplace market;

  @BeforeEach
  void parties() {
    clock.set(Instant.parse("2026-06-01T08:00:00Z"));
    court = new Courtroom(context);
    market = court.market();
  }

  @Test
  void evidenceIsSeenByThePartiesTheirMediatorAndMaintainers() {
    court.mediators("mira");
    var caseId = court.filed();
    var path = "/disputes/%s/evidence".formatted(caseId);
    var file = new MockMultipartFile("file", "C:\\logs\\log.pdf", "text/html", PDF);
    var shown = body(market.upload("fred", path, Map.of("note", "Page 3"), file));
    assertThat(JsonPath.<String>read(shown, "$.fileName")).isEqualTo("log.pdf");
    assertThat(JsonPath.<String>read(shown, "$.sha256")).hasSize(64);
    body(market.upload("dora", path, Map.of("url", "https://globex.example/status"), null));
    body(court.respond("dora", caseId));

    var download = path + "/" + JsonPath.read(shown, "$.id") + "/file";
    for (var reader : List.of("olga", "otto", "mia", "root", "mira")) {
      assertThat(market.<List<String>>read(reader, path, "$.items[*].side"))
          .containsExactly("CLAIMANT", "RESPONDENT");
      var answer = market.get(reader, download);
      assertThat(answer).hasStatusOk();
      assertThat(answer.getResponse().getContentType()).isEqualTo("application/octet-stream");
      assertThat(answer.getResponse().getHeader("Content-Disposition"))
          .startsWith("attachment; filename=");
    }
    refused(market.get("milo", path), 403, "not-yours");
    refused(market.get("milo", download), 403, "not-yours");
    refused(market.get("eve", download), 404, "dispute-not-found");
    refused(
        market.upload("mira", path, Map.of("url", "https://a.example"), null), 403, "not-yours");
  }

  @ParameterizedTest
  @ValueSource(strings = {"virus.exe", "page.html", "noextension", "log.png", "log.docx"})
  void filesOfOtherTypesAreRefusedWhateverTheyAreCalled(String name) {
    var caseId = court.filed();
    var file = new MockMultipartFile("file", name, "application/pdf", PDF);

    refused(
        market.upload("fred", "/disputes/%s/evidence".formatted(caseId), Map.of(), file),
        415,
        "file-type-refused");
  }

  @Test
  void aFileAboveTheLimitIsRefused() {
    var content = new byte[26 * 1024 * 1024];
    System.arraycopy(PDF, 0, content, 0, PDF.length);
    var caseId = court.filed();

    refused(
        market.upload(
            "fred",
            "/disputes/%s/evidence".formatted(caseId),
            Map.of(),
            new MockMultipartFile("file", "log.pdf", "application/pdf", content)),
        413,
        "upload-too-large");
    refused(
        market.upload("fred", "/disputes/%s/evidence".formatted(caseId), Map.of(), null),
        422,
        "invalid-input");
  }
}
