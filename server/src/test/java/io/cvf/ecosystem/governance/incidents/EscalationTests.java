package io.cvf.ecosystem.governance.incidents;

import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import io.cvf.ecosystem.testing.ApiTest;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class EscalationTests {

  @Autowired ApplicationContext context;
  @Autowired RecurringJob incidentRoundsJob;
  private TroubleDesk desk;

  @BeforeEach
  void desk() {
    desk = new TroubleDesk(context);
  }

  @Test
  void whereNobodyAnswersACriticalOneOthersAreToldAtHalfOfTheTimeAndAtItsEnd() {
    var id = desk.opened("CRITICAL");
    desk.later(Duration.ofMinutes(119));
    round();
    assertThat(desk.mailed("Nobody answers")).isEmpty();

    desk.later(Duration.ofMinutes(1));
    round();
    round();
    assertThat(desk.mailed("Nobody answers " + id))
        .containsExactly(
            "dan@example.org", "max@example.org", "mia@example.org", "olga@example.org");
    assertThat(desk.lastMail("mia@example.org")).contains("50 %", "Olga, +49 30 1234");

    desk.later(Duration.ofHours(2));
    round();
    round();
    assertThat(desk.mailed("Nobody answers " + id)).hasSize(8);
    desk.later(Duration.ofDays(1));
    round();
    assertThat(desk.mailed("Nobody answers " + id)).hasSize(8);
    assertThat(desk.what("olga", id)).containsExactly("OPENED", "ESCALATED", "ESCALATED");
  }

  @Test
  void nobodyIsToldOfWhatIsAcknowledgedPausedOrNotCritical() {
    var acknowledged = desk.opened("CRITICAL");
    assertThat(desk.act("dan", acknowledged, "acknowledgement", Map.of())).hasStatusOk();
    var paused = desk.opened("CRITICAL");
    assertThat(desk.act("mia", paused, "pause", Map.of("reason", "We asked back"))).hasStatusOk();
    desk.opened("MAJOR");

    desk.later(Duration.ofDays(1));
    round();
    assertThat(desk.mailed("Nobody answers")).isEmpty();

    assertThat(desk.act("mia", paused, "resume", Map.of())).hasStatusOk();
    desk.later(Duration.ofMinutes(121));
    round();
    assertThat(desk.mailed("Nobody answers " + paused)).hasSize(4);
  }

  @Test
  void whatBecomesCriticalIsEscalatedFromThenOn() {
    var id = desk.opened("MAJOR");
    desk.later(Duration.ofHours(3));
    assertThat(desk.act("mia", id, "severity", Map.of("severity", "CRITICAL", "reason", "Worse")))
        .hasStatusOk();
    round();

    assertThat(desk.mailed("Nobody answers " + id)).hasSize(4);
  }

  @Test
  void theAddressInAnEscalationContactIsFound() {
    assertThat(IncidentMails.mailed("Olga <olga@acme.example>, +49 30 1234"))
        .contains("olga@acme.example");
    assertThat(IncidentMails.mailed("Olga, +49 30 1234")).isEmpty();
  }

  @Test
  void whoIsOnCallIsMailedOnceTheAddressIsVerified() {
    assertThat(onCall("olga", 0, "ops@acme.example")).hasStatusOk();
    var first = desk.opened("MAJOR");
    assertThat(desk.mailed(first)).containsExactly("dan@example.org", "olga@example.org");

    var token = token("ops@acme.example");
    assertThat(verify(token))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.partner")
        .isEqualTo("acme");
    refused(verify(token), 410, "link-expired");
    var second = desk.opened("MAJOR");
    assertThat(desk.mailed(second)).containsExactly("ops@acme.example");

    desk.later(Duration.ofMinutes(6));
    assertThat(onCall("olga", 2, "night@acme.example")).hasStatusOk();
    var third = desk.opened("MAJOR");
    assertThat(desk.mailed(third))
        .as("until the new one is verified")
        .containsExactly("ops@acme.example");
    desk.later(Duration.ofHours(25));
    refused(verify(token("night@acme.example")), 410, "link-expired");
  }

  @Test
  void onlyOwnersSayWhoIsOnCallAndOnlyThoseConcernedReadIt() {
    refused(desk.market().get("olga", "/partners/acme/on-call"), 404, "on-call-missing");
    refused(onCall("dan", 0, "ops@acme.example"), 403, "not-yours");
    refused(onCall("olga", 0, "no address"), 422, "invalid-input");
    assertThat(onCall("olga", 0, "ops@acme.example")).hasStatusOk();
    refused(onCall("olga", 0, "other@acme.example"), 412, "stale-version");
    refused(onCall("olga", 1, "other@acme.example"), 429, "too-many-requests");
    refused(
        desk.market().post("olga", "/partners/acme/on-call/link", Map.of()),
        429,
        "too-many-requests");

    assertThat(desk.market().get("dan", "/partners/acme/on-call")).hasStatusOk();
    assertThat(desk.market().get("mia", "/partners/acme/on-call")).hasStatusOk();
    refused(desk.market().get("gus", "/partners/acme/on-call"), 403, "not-yours");
    desk.later(Duration.ofMinutes(6));
    assertThat(desk.market().post("olga", "/partners/acme/on-call/link", Map.of())).hasStatus(204);
    assertThat(verify(token("ops@acme.example"))).hasStatusOk();
    refused(
        desk.market().post("olga", "/partners/acme/on-call/link", Map.of()),
        409,
        "on-call-verified");
  }

  private MvcTestResult onCall(String who, long version, String email) {
    return desk.market()
        .put(
            who,
            "/partners/acme/on-call",
            version,
            Map.of("name", "Operations", "email", email, "phone", "+49 30 1234"));
  }

  private MvcTestResult verify(String token) {
    return desk.market().post("ina", "/on-call-verifications", Map.of("token", token));
  }

  private String token(String recipient) {
    var link = Pattern.compile("/on-call#(\\S+)").matcher(desk.lastMail(recipient));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private void round() {
    incidentRoundsJob.work().run();
  }
}
