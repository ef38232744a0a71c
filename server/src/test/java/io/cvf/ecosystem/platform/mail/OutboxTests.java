package io.cvf.ecosystem.platform.mail;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.mail.OutboxMail.State;
import io.cvf.ecosystem.platform.web.Paging;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class OutboxTests {

  private static final Mail MAIL =
      new Mail("alice@example.org", "Your link", "https://here/verify#secret-token");

  @Autowired MockMvcTester mvc;
  @Autowired Mailer mailer;
  @Autowired Mails mails;
  @Autowired MailJobs jobs;
  @Autowired TestClock clock;
  @Autowired PlatformTransactionManager transactions;

  private List<OutboxMail> all() {
    return mails.page(new Paging(50, null)).items();
  }

  @Test
  void withoutSmtpTheMailIsKeptAndItsEnvelopeLogged(CapturedOutput output) {
    mailer.send(MAIL);

    assertThat(all())
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.state()).isEqualTo(State.KEPT);
          assertThat(mail.text()).contains("secret-token");
        });
    assertThat(output)
        .contains("a***@example.org", "Your link", "Administration → Outbox")
        .doesNotContain("secret-token")
        .doesNotContain("alice@example.org");
  }

  @Test
  void mailOfAChangeThatIsRolledBackIsNeitherKeptNorLogged(CapturedOutput output) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> {
          mailer.send(MAIL);
          status.setRollbackOnly();
        });

    assertThat(all()).isEmpty();
    assertThat(output).doesNotContain("a***@example.org");
  }

  @Test
  void administratorReadsTheOutboxNewestFirst() {
    mailer.send(MAIL);
    clock.advance(Duration.ofSeconds(1));
    mailer.send(new Mail("bob@example.org", "Later", "…"));

    assertThat(mvc.get().uri("/api/v1/mails").with(as("root", Role.ADMIN)))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items": [
              {"to": "bob@example.org", "subject": "Later"},
              {"to": "alice@example.org", "subject": "Your link", "state": "KEPT", "attempts": 0,
               "text": "https://here/verify#secret-token"}]}
            """)
        .doesNotHavePath("$.items[0].sentAt");
  }

  @Test
  void nobodyElseReadsIt() {
    assertThat(mvc.get().uri("/api/v1/mails")).hasStatus(401);
    assertThat(mvc.get().uri("/api/v1/mails").with(as("fin", Role.FINANCE))).hasStatus(403);
  }

  @Test
  void retryWithoutSmtpSaysWhatIsMissing() {
    mailer.send(MAIL);

    assertThat(
            mvc.post()
                .uri("/api/v1/mails/" + all().getFirst().id() + "/retry")
                .with(as("root", Role.ADMIN)))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("type")
        .isEqualTo("urn:cvf:problem:smtp-not-configured");
  }

  @Test
  void unknownMailIsNotFound() {
    assertThat(
            mvc.post()
                .uri("/api/v1/mails/" + UUID.randomUUID() + "/retry")
                .with(as("root", Role.ADMIN)))
        .hasStatus(404);
  }

  @Test
  void mailIsRemovedAfterThirtyDays() {
    mailer.send(MAIL);
    clock.advance(Duration.ofDays(30).minusMinutes(1));
    jobs.removeOld();
    assertThat(all()).hasSize(1);

    clock.advance(Duration.ofMinutes(2));
    jobs.removeOld();
    assertThat(all()).isEmpty();
  }
}
