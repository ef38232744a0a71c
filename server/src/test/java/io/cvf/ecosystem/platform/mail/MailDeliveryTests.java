package io.cvf.ecosystem.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.mail.OutboxMail.State;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Paging;
import io.cvf.ecosystem.testing.DatabaseTest;
import io.cvf.ecosystem.testing.TestClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class MailDeliveryTests {

  private static final MemberId ADMIN = new MemberId(UUID.randomUUID());

  @Autowired Mails mails;
  @Autowired AuditLog audit;
  @Autowired TestClock clock;
  @Autowired JdbcClient database;
  @Autowired PlatformTransactionManager transactions;

  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private final JavaMailSenderImpl smtp = new JavaMailSenderImpl();
  private MailDelivery delivery;
  private Mailer mailer;
  private Outbox outbox;

  @BeforeEach
  void start() {
    server.start();
    smtp.setHost("127.0.0.1");
    smtp.setPort(server.getSmtp().getPort());
    smtp.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
    delivery = new MailDelivery(mails, smtp, Sender.of("CVF Ecosystem <cvf@example.org>"), clock);
    var beans = new StaticListableBeanFactory();
    beans.addBean("smtp", smtp);
    var provider = beans.getBeanProvider(JavaMailSender.class);
    mailer = new Mailer(mails, provider, clock);
    outbox = new Outbox(mails, provider, audit, clock);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private void send(String subject) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> mailer.send(new Mail("jörg@example.org", subject, "Grüße\n#token")));
  }

  private OutboxMail only() {
    return mails.page(new Paging(10, null)).items().getFirst();
  }

  @Test
  void waitingMailIsDeliveredOnceAsItWasWritten() throws Exception {
    send("Wilkommen ✓");

    delivery.deliverDue();
    delivery.deliverDue();

    var received = server.getReceivedMessages();
    assertThat(received).hasSize(1);
    assertThat(received[0].getSubject()).isEqualTo("Wilkommen ✓");
    assertThat(received[0].getFrom()[0]).hasToString("CVF Ecosystem <cvf@example.org>");
    assertThat(received[0].getContent().toString().strip()).isEqualTo("Grüße\r\n#token");
    assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(only().state()).isEqualTo(State.SENT);
    assertThat(only().sentAt()).isBetween(only().createdAt(), clock.instant());
  }

  @Test
  void mailThatCanBeStoppedSaysHow() throws Exception {
    var stop = URI.create("https://cvf.example.org/api/v1/unsubscriptions/abc");
    new TransactionTemplate(transactions)
        .executeWithoutResult(_ -> mailer.send(new Mail("a@example.org", "Digest", "x", stop)));
    send("Reset link");

    delivery.deliverDue();

    for (var message : server.getReceivedMessages()) {
      var digest = message.getSubject().equals("Digest");
      assertThat(message.getHeader("List-Unsubscribe"))
          .isEqualTo(digest ? new String[] {"<" + stop + ">"} : null);
      assertThat(message.getHeader("List-Unsubscribe-Post"))
          .isEqualTo(digest ? new String[] {"List-Unsubscribe=One-Click"} : null);
    }
    assertThat(server.getReceivedMessages()).hasSize(2);
  }

  @Test
  void lineBreaksInTheSubjectAddNoHeader() throws Exception {
    send("Hello\r\nBcc: eve@example.org\r\n\r\nBody");

    delivery.deliverDue();

    var received = server.getReceivedMessages();
    assertThat(received).hasSize(1);
    assertThat(received[0].getHeader("Bcc")).isNull();
    assertThat(received[0].getAllRecipients()).hasSize(1);
  }

  @Test
  void serverThatIsAwayIsTriedAgainLaterAndLater() {
    server.stop();
    send("Patience");

    delivery.deliverDue();
    assertThat(only().state()).isEqualTo(State.WAITING);
    assertThat(only().attempts()).isEqualTo(1);
    assertThat(only().error()).isNotBlank();

    delivery.deliverDue();
    assertThat(only().attempts()).as("not before a minute has passed").isEqualTo(1);

    clock.advance(Duration.ofSeconds(61));
    delivery.deliverDue();
    clock.advance(Duration.ofSeconds(61));
    delivery.deliverDue();
    assertThat(only().attempts()).as("the second pause is two minutes").isEqualTo(2);
  }

  @Test
  void afterTheLastAttemptItHasFailedAndCanBeSentByHand() {
    var port = smtp.getPort();
    smtp.setPort(1);
    send("In vain");
    for (var i = 0; i < MailDelivery.MAX_ATTEMPTS; i++) {
      delivery.deliverDue();
      clock.advance(Duration.ofHours(7));
    }
    assertThat(only().state()).isEqualTo(State.FAILED);
    assertThat(only().attempts()).isEqualTo(MailDelivery.MAX_ATTEMPTS);

    smtp.setPort(port);
    retry(only().id());
    delivery.deliverDue();

    assertThat(only().state()).isEqualTo(State.SENT);
    assertThat(only().error()).isNull();
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(audited()).isEqualTo(1);
  }

  @Test
  void keptMailCanBeSentOnceThereIsAServer() {
    mails.add(new Mail("a@example.org", "Kept", "x"), State.KEPT, clock.instant());
    delivery.deliverDue();
    assertThat(only().state()).isEqualTo(State.KEPT);

    retry(only().id());
    delivery.deliverDue();

    assertThat(only().state()).isEqualTo(State.SENT);
  }

  @Test
  void sentMailIsNotSentAgain() {
    send("Once");
    delivery.deliverDue();

    assertThatThrownBy(() -> retry(only().id()))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.slug()).isEqualTo("mail-already-sent"));
  }

  @Test
  void refusalForGoodIsNotRepeated() throws Exception {
    try (var refusing = new RefusingSmtpServer("550 5.1.1 No such user here")) {
      smtp.setPort(refusing.port());
      send("Nobody there");

      delivery.deliverDue();

      assertThat(only().state()).isEqualTo(State.FAILED);
      assertThat(only().attempts()).isEqualTo(1);
      assertThat(only().error()).contains("No such user here");
    }
  }

  @Test
  void refusalForNowIsRepeated() throws Exception {
    try (var refusing = new RefusingSmtpServer("451 4.7.1 Greylisted")) {
      smtp.setPort(refusing.port());
      send("Later");

      delivery.deliverDue();

      assertThat(only().state()).isEqualTo(State.WAITING);
      assertThat(only().error()).contains("Greylisted");
    }
  }

  @Test
  void manyNodesDeliverEachMailOnce() throws Exception {
    IntStream.range(0, 30).forEach(n -> send("Mail " + n));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Object> node =
          () -> {
            delivery.deliverDue();
            return true;
          };
      for (var done : threads.invokeAll(List.of(node, node, node, node))) {
        done.get();
      }
    }
    var subjects = new ArrayList<String>();
    for (var message : server.getReceivedMessages()) {
      subjects.add(message.getSubject());
    }
    assertThat(subjects).hasSize(30).doesNotHaveDuplicates();
  }

  @Test
  void mailOfANodeThatCrashedWhileSendingIsDeliveredByAnother() {
    send("Cut off");
    assertThat(mails.claim(clock.instant(), Duration.ofMinutes(5))).isPresent();

    delivery.deliverDue();
    assertThat(server.getReceivedMessages()).as("it may still be under way").isEmpty();

    clock.advance(Duration.ofMinutes(6));
    delivery.deliverDue();
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  private void retry(UUID id) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> outbox.retry(id, ADMIN));
  }

  private int audited() {
    return database
        .sql("select count(*) from platform.audit_entry where action = 'mail.retried'")
        .query(Integer.class)
        .single();
  }
}
