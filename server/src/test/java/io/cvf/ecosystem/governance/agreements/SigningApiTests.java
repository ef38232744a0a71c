package io.cvf.ecosystem.governance.agreements;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static io.cvf.ecosystem.testing.Marketplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.governance.TermsInForce;
import io.cvf.ecosystem.governance.documents.DocumentText;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.testing.ApiTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class SigningApiTests {

  @Autowired ApplicationContext context;
  @Autowired TermsInForce terms;
  private AgreementDesk desk;

  @BeforeEach
  void partner() {
    desk = new AgreementDesk(context);
    desk.partner();
  }

  @Test
  void withOpenItemsNobodySigns() {
    var id = desk.begun("STANDARD");
    var refusal = desk.sign("olga", id);
    refused(refusal, 409, "checklist-open");
    assertThat(refusal).bodyJson().extractingPath("$.progressPercent").isEqualTo(0);
    assertThat(refusal).bodyJson().extractingPath("$.open[0].item").isEqualTo("legal_review");
    assertThat(refusal).bodyJson().extractingPath("$.open[0].stage").isEqualTo("INTAKE");
    assertThat(desk.count("select count(*) from governance.checklist where frozen")).isZero();
    assertThat(desk.<List<String>>read(id, "$.actions")).doesNotContain("SIGN");
  }

  @Test
  void bothSignaturesMakeItActiveAndTellTheMarketplace() {
    var id = desk.begun("PREMIUM");
    desk.checklistDone();
    assertThat(desk.actions("olga", id)).contains("SIGN");
    assertThat(desk.sign("olga", id)).hasStatusOk();
    assertThat(desk.actions("olga", id)).containsExactly("WITHDRAW_SIGNATURE", "WITHDRAW");
    assertThat(desk.tier()).isNull();
    var done = body(desk.sign("mia", id));

    assertThat(JsonPath.<String>read(done, "$.status")).isEqualTo("ACTIVE");
    assertThat(JsonPath.<String>read(done, "$.effectiveDate")).isEqualTo("2027-01-04");
    assertThat(JsonPath.<String>read(done, "$.endsOn")).isEqualTo("2028-01-04");
    assertThat(JsonPath.<String>read(done, "$.onboarding.stage")).isEqualTo("ACTIVE");
    assertThat(JsonPath.<Boolean>read(done, "$.document.complete")).isTrue();
    assertThat(JsonPath.<List<String>>read(done, "$.actions"))
        .containsExactly("CHANGE_TIER", "TERMINATE");
    assertThat(desk.tier()).isEqualTo("PREMIUM");
    var inForce = terms.at(desk.acme(), AgreementDesk.START.plusSeconds(60)).orElseThrow();
    assertThat(inForce.tier()).isEqualTo(AgreementTier.PREMIUM);
    assertThat(inForce.documentSha256())
        .isEqualTo(JsonPath.<String>read(done, "$.document.sha256"));
    assertThat(terms.at(desk.acme(), AgreementDesk.START.minusSeconds(1))).isEmpty();
    refused(desk.sign("mia", id), 409, "nothing-to-sign");
    desk.awaitTold(
        "dan",
        "Acme has signed the agreement with Acme; the other signature is missing",
        "Both sides have signed the agreement with Acme");
    assertThat(actions(id)).contains("agreement.begun", "agreement.signed", "agreement.in-force");
  }

  @Test
  void onlyThoseWhoMaySignDoAndEachSideOnce() {
    var id = desk.begun("STANDARD");
    desk.checklistDone();
    desk.market().member("eve");
    refused(desk.sign("eve", id), 403, "not-yours");
    refused(desk.sign("dan", id), 403, "not-yours");
    refused(desk.sign("cara", id), 403, "not-yours");
    desk.market().partner("other", "max");
    desk.market().employ("other", "olga", "DEVELOPER");
    refused(desk.sign("max", id), 403, "conflict-of-interest");
    assertThat(desk.sign("olga", id)).hasStatusOk();
    refused(desk.sign("olga", id), 409, "already-signed");
    desk.market().employ("acme", "ole", "OWNER");
    refused(desk.sign("ole", id), 409, "already-signed");
  }

  @Test
  void nobodySignsForBothSides() {
    var id = desk.begun("STANDARD");
    desk.checklistDone();
    assertThat(desk.sign("mia", id)).hasStatusOk();
    desk.market().employ("acme", "mia", "OWNER");
    refused(desk.sign("mia", id), 403, "another-signatory-needed");
  }

  @Test
  void aSignatureNeedsItsNameItsHashAndAYes() {
    var id = desk.begun("STANDARD");
    desk.checklistDone();
    var empty = desk.post("olga", id, "signatures", Map.of("accepted", false, "name", " "));
    assertThat(empty)
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .isEqualTo(List.of("/documentSha256", "/name", "/accepted"));
    var long_ = new HashMap<>(AgreementDesk.signature("olga", desk.read(id, "$.document.sha256")));
    long_.put("title", "x".repeat(101));
    refused(desk.post("olga", id, "signatures", long_), 422, "invalid-input");
    refused(desk.sign("olga", id, "0".repeat(64)), 409, "document-changed");
  }

  @Test
  void aPartnerThatIsRenamedInBetweenReadsItsDocumentAgain() {
    var id = desk.begun("STANDARD");
    desk.checklistDone();
    String read = desk.read(id, "$.document.sha256");
    desk.count(
        "with it as (update integrations.partner set name = 'Acme *2* | Co' returning 1)"
            + " select count(*) from it");
    var refusal = desk.sign("olga", id, read);
    refused(refusal, 409, "document-changed");
    String now = JsonPath.read(text(refusal), "$.documentSha256");
    assertThat(desk.sign("olga", id, now)).hasStatusOk();
    assertThat(desk.<String>read(id, "$.document.html")).contains("Acme *2* | Co");
  }

  @Test
  void aSignatureThatStandsAloneIsTakenBackByItsGiverOnly() {
    var id = desk.begun("STANDARD");
    desk.checklistDone();
    var path = "/agreements/" + id + "/signatures";
    refused(desk.market().delete("olga", path), 409, "signature-not-yours");
    assertThat(desk.sign("olga", id)).hasStatusOk();
    assertThat(desk.count("select count(*) from governance.checklist where frozen")).isOne();
    refused(desk.market().delete("mia", path), 409, "signature-not-yours");
    assertThat(desk.market().delete("olga", path)).hasStatusOk();
    assertThat(desk.count("select count(*) from governance.checklist where frozen")).isZero();
    assertThat(desk.<List<String>>read(id, "$.document.signatures")).isEmpty();
    desk.bothSign(id);
    refused(desk.market().delete("olga", path), 409, "signature-not-yours");
  }

  @Test
  void ofTwoSidesThatSignAtOnceBothCountAndOfOneSideOne() throws Exception {
    var id = desk.begun("STANDARD");
    desk.checklistDone();
    desk.market().employ("acme", "ole", "OWNER");
    String sha256 = desk.read(id, "$.document.sha256");
    var statuses =
        atOnce(
            List.of("olga", "ole", "mia", "max").stream()
                .<Callable<MvcTestResult>>map(who -> () -> desk.sign(who, id, sha256))
                .toList());
    assertThat(statuses).containsExactlyInAnyOrder(200, 200, 409, 409);
    assertThat(desk.<String>read(id, "$.status")).isEqualTo("ACTIVE");
    assertThat(desk.count("select count(*) from governance.signature")).isEqualTo(2);
    assertThat(desk.count("select count(*) from governance.term")).isOne();
  }

  private static List<Integer> atOnce(List<Callable<MvcTestResult>> calls) throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(calls.size())) {
      var results =
          calls.stream()
              .map(call ->
                  threads.submit(() -> {
                    start.await();
                    return call.call().getResponse().getStatus();
                  }))
              .toList();
      start.countDown();
      var statuses = new java.util.ArrayList<Integer>();
      for (var result : results) {
        statuses.add(result.get());
      }
      return statuses;
    }
  }

  @Test
  void theAddressOfASignerIsSeenByTheSignerAndFinanceOnly() {
    var id = desk.active("STANDARD");
    var path = "/agreements/" + id;
    var addresses = "$.document.signatures[*].ipAddress";
    assertThat(desk.market().<List<String>>read("olga", path, addresses)).hasSize(1);
    assertThat(desk.market().<List<String>>read("dan", path, addresses)).isEmpty();
    assertThat(desk.market().<List<String>>read("root", path, addresses)).isEmpty();
    assertThat(JsonPath.<List<String>>read(desk.asFinance(path), addresses))
        .containsExactly("203.0.113.7", "203.0.113.7");
    assertThat(
            desk.count(
                "select count(*) from platform.audit_entry where record::text like '%203.0.113.7%'"))
        .isZero();
  }

  @Test
  void thePdfHoldsTheTermsAndItsHashIsKnownToEverybody() throws Exception {
    var id = desk.begun("STANDARD");
    var draft = pdf(id);
    assertThat(pdfText(draft)).contains("DRAFT").doesNotContain("Certificate of signatures");
    assertThat(verify(sha256(draft), "$.known")).isEqualTo(false);
    desk.checklistDone();
    assertThat(desk.sign("olga", id)).hasStatusOk();
    String text = desk.read(id, "$.document.sha256");
    assertThat(verify(text, "$.document.standing")).isEqualTo("NOT_SIGNED");
    assertThat(desk.sign("mia", id)).hasStatusOk();

    var signed = pdf(id);
    assertThat(pdfText(signed))
        .contains("Certificate of signatures", "olga Αλφα Жук", "mia Αλφα Жук", text, "/verify")
        .contains("95 %", "24 hours", "70 %", "2027-01-04 08:00", "Page 1 of", "version 1.0")
        .doesNotContain("DRAFT", "203.0.113.7");
    assertThat(sha256(signed)).isEqualTo(desk.<String>read(id, "$.document.pdfSha256"));
    assertThat(pdf(id)).isEqualTo(signed);
    assertThat(verify(sha256(signed), "$.kind")).isEqualTo("PDF");
    assertThat(verify(sha256(signed), "$.document.standing")).isEqualTo("IN_FORCE");
    assertThat(verify(text.toUpperCase(java.util.Locale.ROOT), "$.kind")).isEqualTo("TEXT");
    assertThat(verify(text, "$.document.signatures[0].name")).isEqualTo("olga Αλφα Жук");
    signed[signed.length / 2] ^= 1;
    assertThat(verify(sha256(signed), "$.known")).isEqualTo(false);
    assertThat(verify("nonsense", "$.known")).isEqualTo(false);
  }

  @Test
  void theMarkdownThatIsDownloadedHasTheHashThatWasSigned() throws Exception {
    var id = desk.active("STANDARD");
    var download = desk.market().get("dan", "/agreements/" + id + "/document.md");
    var markdown = download.getResponse().getContentAsByteArray();
    assertThat(sha256(markdown)).isEqualTo(desk.<String>read(id, "$.document.sha256"));
    assertThat(download)
        .headers()
        .hasHeaderSatisfying(
            "Content-Disposition", it -> assertThat(it.getFirst()).startsWith("attachment"));
    try (var document = Loader.loadPDF(pdf(id))) {
      var attached =
          document
              .getDocumentCatalog()
              .getNames()
              .getEmbeddedFiles()
              .getNames()
              .values()
              .iterator()
              .next();
      assertThat(attached.getEmbeddedFile().toByteArray()).isEqualTo(markdown);
    }
    assertThat(text(desk.market().get("dan", "/agreements/" + id + "/document.html")))
        .startsWith("<!doctype html>")
        .contains(DocumentText.of(new String(markdown, StandardCharsets.UTF_8)).sha256());
    refused(
        desk.market().get("dan", "/agreements/" + id + "/document.md?sha256=" + "0".repeat(64)),
        404,
        "document-not-found");
  }

  private List<String> actions(String id) {
    return desk.market().read("root", "/audit?subject=agreement:" + id, "$.items[*].action");
  }

  private byte[] pdf(String id) {
    var result = desk.market().get("dan", "/agreements/" + id + "/document.pdf");
    assertThat(result).hasStatusOk();
    return result.getResponse().getContentAsByteArray();
  }

  private Object verify(String sha256, String value) {
    return desk.market().<Object>read(null, "/document-verifications/" + sha256, value);
  }

  private static String pdfText(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }
}
