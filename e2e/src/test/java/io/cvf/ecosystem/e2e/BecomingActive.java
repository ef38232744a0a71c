package io.cvf.ecosystem.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** From a certified partner to one with a signed agreement, on a checklist both sides work on. */
final class BecomingActive {

  private static final Pattern CHECKLIST =
      Pattern.compile("/agreements/([0-9a-f-]{36})/onboarding");

  private final People people;
  private final Path downloads;
  private @Nullable String agreement;

  BecomingActive(People people, Path downloads) {
    this.people = people;
    this.downloads = downloads;
  }

  void begin() {
    var pia = people.browserOf("pia").open("/console");
    pia.findsThePageAccessible().follow("Begin an agreement");
    pia.fill("Escalation contact", "On-call desk, +49 30 1234567")
        .findsThePageAccessible()
        .press("Begin the agreement")
        .seesHeading("Onboarding of Harbour Records")
        .findsThePageAccessible();
    var page = CHECKLIST.matcher(pia.page().url());
    assertThat(page.find()).as(pia.page().url()).isTrue();
    agreement = page.group(1);
    assertThat(agreed().at("/onboarding/stage").asString()).isEqualTo("INTAKE");
  }

  /** What is missing is named, with how far it has come. */
  void findItTooEarlyToSign() {
    var refused =
        people
            .api("pia")
            .post(
                path() + "/signatures",
                """
                {"documentSha256": "%s", "name": "Pia Harbour", "accepted": true}\
                """
                    .formatted("0".repeat(64)));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("urn:cvf:problem:checklist-open", "legal_review");
  }

  /** Each item by who owes it, shown by evidence where it is needed. */
  void workThroughTheChecklist() {
    complete("mara", "legal_review", "Legal review");
    show("cora", "security_audit", "Security audit");
    complete("cora", "security_audit", "Security audit");
    people.browserOf("mara").open("/onboarding").sees("Harbour Records").findsThePageAccessible();
    assertThat(agreed().at("/onboarding/stage").asString()).isEqualTo("TECHNICAL_INTEGRATION");
    show("omar", "api_integration_tested", "API integration tested");
    complete("omar", "api_integration_tested", "API integration tested");
    show("omar", "documentation_complete", "Documentation complete");
    complete("omar", "documentation_complete", "Documentation complete");
    show("omar", "training_completed", "Training completed");
    complete("omar", "training_completed", "Training completed");
    complete("pia", "sla_accepted", "Service level accepted");
    complete("pia", "revenue_model_signed", "Revenue model accepted");
    complete("mara", "go_live_approval", "Go-live approval");
    assertThat(agreed().at("/onboarding/progressPercent").asInt()).isEqualTo(100);
  }

  private void show(String name, String item, String title) {
    var file = item + ".txt";
    var visitor = item(name, item).press("Add evidence: " + title);
    visitor
        .dialog()
        .locator("input[type=file]")
        .setInputFiles(payload(file, ("Evidence of " + title).getBytes(StandardCharsets.UTF_8)));
    visitor.confirms("Add evidence").sees(file);
  }

  private void complete(String name, String item, String title) {
    item(name, item).press("Mark as done: " + title).confirms("Mark as done");
  }

  private Visitor item(String name, String item) {
    return people.browserOf(name).open(path() + "/onboarding#" + item);
  }

  void sign() {
    sign("pia", "Pia Harbour");
    assertThat(agreed().get("status").asString()).isEqualTo("ONBOARDING");
    sign("mara", "Mara Maintain");
    people.browserOf("mara").sees("Both sides have signed");
    assertThat(agreed().get("status").asString()).isEqualTo("ACTIVE");
    var partner = people.stranger().read("/partners/harbour-records");
    assertThat(partner.get("tier").asString()).isEqualTo("STANDARD");
  }

  private void sign(String name, String fullName) {
    var visitor = people.browserOf(name).open(path()).fill("Your full name", fullName);
    visitor.page().getByLabel(Pattern.compile("^I have read")).check();
    visitor.findsThePageAccessible().press("Sign").sees(fullName);
  }

  /** Whoever holds the file can tell that it is genuine, and that another one is not. */
  void verifyTheDocument() {
    var pia = people.browserOf("pia").open(path());
    var pdf = pia.saves(pia.link("Download as PDF"), downloads.resolve("agreement.pdf"));
    var content = read(pdf);
    assertThat(new String(content, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    var rita = people.browserOf("rita").open("/verify").findsThePageAccessible();
    drop(rita, pdf.getFileName().toString(), content);
    rita.sees("Genuine, and in force").sees("Pia Harbour").sees("Mara Maintain");
    rita.findsThePageAccessible();
    drop(rita, "altered.pdf", Arrays.copyOf(content, content.length + 1));
    rita.sees("Not known here");
  }

  private static void drop(Visitor visitor, String file, byte[] content) {
    visitor.page().locator("input[type=file]").setInputFiles(payload(file, content));
  }

  private static FilePayload payload(String file, byte[] content) {
    var type = file.endsWith(".pdf") ? "application/pdf" : "text/plain";
    return new FilePayload(file, type, content);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode agreed() {
    return people.api("pia").read(path());
  }

  private String path() {
    return "/agreements/" + Objects.requireNonNull(agreement);
  }
}
