package io.cvf.ecosystem.governance.onboarding;

import static io.cvf.ecosystem.testing.Marketplace.refused;
import static io.cvf.ecosystem.testing.Marketplace.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;

@ApiTest
class ItemEvidenceApiTests {

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  private Desk desk;
  private String audit;

  @BeforeEach
  void agreement() {
    desk = new Desk(context);
    audit = desk.path() + "/security_audit/evidence/";
  }

  @Test
  void anItemThatNeedsEvidenceIsNotCompletedWithout() {
    refused(desk.set("cara", "security_audit", 1, true, null), 409, "evidence-missing");
    assertThat(actions("cara")).containsExactly("ADD_EVIDENCE", "ASSIGN", "SET_DUE", "COMMENT");
    desk.shown("dan", "security_audit");
    assertThat(actions("cara"))
        .containsExactly("COMPLETE", "ADD_EVIDENCE", "ASSIGN", "SET_DUE", "COMMENT");
    desk.done("cara", "security_audit");
  }

  @Test
  void aDocumentIsKeptPrivateAndOnlyEverDownloaded() {
    var file =
        new MockMultipartFile("file", "../audit.pdf", "text/html", "%PDF-1.7".getBytes(UTF_8));
    var answer = desk.upload("dan", "security_audit", file);
    assertThat(answer).hasStatus(201);
    var body = text(answer);
    assertThat(JsonPath.<String>read(body, "$.fileName")).isEqualTo("audit.pdf");
    assertThat(JsonPath.<String>read(body, "$.sha256")).hasSize(64);
    assertThat(JsonPath.<Integer>read(body, "$.bytes")).isEqualTo(8);
    var path = audit + JsonPath.read(body, "$.id") + "/file";
    for (var reader : List.of("olga", "fred", "cara", "mia", "root")) {
      var download = desk.market().get(reader, path);
      assertThat(download).hasStatusOk().bodyText().isEqualTo("%PDF-1.7");
      assertThat(download.getResponse().getContentType()).isEqualTo("application/octet-stream");
      assertThat(download.getResponse().getHeader("Content-Disposition"))
          .startsWith("attachment; filename=");
    }
    refused(desk.market().get("eve", path), 403, "not-yours");
  }

  @Test
  void anythingButADocumentIsRefused() {
    refused(
        desk.upload(
            "dan",
            "security_audit",
            new MockMultipartFile("file", "audit.exe", "application/pdf", new byte[] {'M', 'Z'})),
        415,
        "file-type-refused");
    refused(
        desk.upload(
            "dan",
            "security_audit",
            new MockMultipartFile("file", "audit.pdf", "application/pdf", new byte[] {'M', 'Z'})),
        415,
        "file-type-refused");
  }

  @Test
  void aDocumentOverTheLimitIsRefused() {
    refused(
        desk.upload(
            "dan",
            "security_audit",
            new MockMultipartFile(
                "file", "big.txt", "text/plain", "x".repeat(26 * 1024 * 1024).getBytes(UTF_8))),
        413,
        "upload-too-large");
  }

  @Test
  void eitherALinkOrAFileIsGiven() {
    refused(desk.show("dan", "security_audit", "javascript:alert(1)"), 422, "invalid-input");
    refused(desk.show("dan", "security_audit", "https://me:pw@acme.example"), 422, "invalid-input");
    refused(desk.show("fred", "security_audit", "https://acme.example"), 403, "not-yours");
    refused(desk.show("root", "security_audit", "https://acme.example"), 403, "not-yours");
  }

  @Test
  void eachSideRemovesItsOwnWhileTheItemIsOpen() {
    var theirs = desk.shown("dan", "security_audit");
    var ours = desk.shown("cara", "security_audit");
    refused(desk.market().delete("cara", audit + theirs), 403, "not-yours");
    refused(desk.market().delete("olga", audit + ours), 403, "not-yours");
    assertThat(desk.market().delete("olga", audit + theirs)).hasStatus(204);
    refused(desk.market().delete("olga", audit + theirs), 404, "evidence-not-found");
    desk.done("cara", "security_audit");
    refused(desk.market().delete("cara", audit + ours), 409, "checklist-item-done");
  }

  @Test
  void aRenewalAsksForNewEvidence() {
    desk.shown("dan", "security_audit");
    desk.intake().tick(desk.agreement(), ChecklistItem.values());
    desk.intake().does(it -> it.activate(desk.agreement()));
    desk.intake().status(desk.agreement(), "ACTIVE");
    clock.advance(Duration.ofDays(365));
    desk.intake().does(it -> it.reopenExpired(desk.agreement(), desk.intake().today()));
    refused(desk.set("cara", "security_audit", 3, true, null), 409, "evidence-missing");
    desk.shown("dan", "security_audit");
    assertThat(desk.set("cara", "security_audit", 3, true, null)).hasStatusOk();
  }

  private List<String> actions(String who) {
    return JsonPath.read(desk.read(who), "$.items[1].actions");
  }
}
