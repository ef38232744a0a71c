package io.cvf.ecosystem.integrations.certification;

import static io.cvf.ecosystem.community.reputation.Calls.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.community.reputation.Calls;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;

@ApiTest
class EvidenceApiTests {

  private static final String PATH = "/partners/acme/evidence";

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  private PartnerDesk desk;
  private Calls api;

  @BeforeEach
  void partner() {
    clock.set(Instant.parse("2027-01-04T08:00:00Z"));
    desk = new PartnerDesk(context);
    api = desk.api();
    desk.acme(PartnerCategory.LLM_PROVIDER);
  }

  @Test
  void aFileIsPrivateAndOnlyEverDownloaded() {
    var file =
        new MockMultipartFile("file", "../page.html", "text/html", "<b>x</b>".getBytes(UTF_8));
    var answer =
        desk.show("dan", Map.of("criterion", "api-security", "expiresOn", "2027-02-01"), file);

    assertThat(answer).hasStatus(201);
    var body = Calls.body(answer);
    assertThat(JsonPath.<String>read(body, "$.kind")).isEqualTo("FILE");
    assertThat(JsonPath.<String>read(body, "$.fileName")).isEqualTo("page.html");
    assertThat(JsonPath.<String>read(body, "$.sha256")).hasSize(64);
    assertThat(JsonPath.<String>read(body, "$.addedBy.username")).isEqualTo("dan");
    var path = PATH + "/" + JsonPath.read(body, "$.id") + "/file";
    for (var reader : List.of("olga", "fred", "cara", "mia")) {
      var download = api.get(reader, path);
      assertThat(download).hasStatusOk().bodyText().isEqualTo("<b>x</b>");
      assertThat(download.getResponse().getContentType()).isEqualTo("application/octet-stream");
      assertThat(download.getResponse().getHeader("Content-Disposition"))
          .startsWith("attachment; filename=");
    }
    refused(api.get("eve", path), 403, "not-yours");
    refused(api.get("eve", PATH), 403, "not-yours");
    assertThat(api.get(null, PATH)).hasStatus(401);
  }

  @Test
  void evidenceExpiresOnItsDay() {
    desk.link("api-security", "2027-02-01");
    assertThat(JsonPath.<List<Boolean>>read(api.read("olga", PATH), "$.items[*].expired"))
        .containsExactly(false);
    clock.set(Instant.parse("2027-02-01T00:00:00Z"));
    assertThat(JsonPath.<List<Boolean>>read(api.read("olga", PATH), "$.items[*].expired"))
        .containsExactly(true);
  }

  @Test
  void evidenceIsRemovedByItsDevelopersOnly() {
    var id = desk.link("api-security", null);
    refused(api.delete("fred", PATH + "/" + id, Map.of()), 403, "not-yours");
    assertThat(api.delete("olga", PATH + "/" + id, Map.of())).hasStatus(204);
    refused(api.delete("olga", PATH + "/" + id, Map.of()), 404, "evidence-not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "unknown, https://acme.example, , /criterion",
    "uptime, https://acme.example, , /criterion",
    "api-security, , , /url",
    "api-security, javascript:alert(1), , /url",
    "api-security, https://user:secret@acme.example, , /url",
    "api-security, https://acme.example, 2027-01-04, /expiresOn"
  })
  void evidenceThatShowsNothingIsRefused(
      String criterion, String url, String expiresOn, String pointer) {
    var form = new HashMap<>(Map.of("criterion", criterion));
    if (url != null) {
      form.put("url", url);
    }
    if (expiresOn != null) {
      form.put("expiresOn", expiresOn);
    }
    assertThat(desk.show("dan", form, null))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[0].pointer")
        .isEqualTo(pointer);
  }

  @Test
  void aLinkAndAFileAtOnceAreRefused() {
    var file = new MockMultipartFile("file", "a.txt", "text/plain", new byte[] {1});
    refused(
        desk.show("dan", Map.of("criterion", "api-security", "url", "https://acme.example"), file),
        422,
        "invalid-input");
    refused(desk.show("fred", Map.of("criterion", "api-security"), file), 403, "not-yours");
  }
}
