package io.cvf.ecosystem.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Delivers what waits in the outbox, and decides when to try again. */
final class MailDelivery {

  /** Over about a day and a half. */
  static final int MAX_ATTEMPTS = 12;

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
  private static final int MAX_ERROR = 500;

  /** Longer than any delivery takes: SMTP's own timeouts are ten seconds each. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);

  private final Mails mails;
  private final JavaMailSender smtp;
  private final Sender from;
  private final Clock clock;

  MailDelivery(Mails mails, JavaMailSender smtp, Sender from, Clock clock) {
    this.mails = mails;
    this.smtp = smtp;
    this.from = from;
    this.clock = clock;
  }

  /** Until nothing is due. */
  void deliverDue() {
    for (var due = claim(); due != null; due = claim()) {
      deliver(due);
    }
  }

  private @Nullable OutboxMail claim() {
    return mails.claim(clock.instant(), LEASE).orElse(null);
  }

  private void deliver(OutboxMail mail) {
    try {
      smtp.send(message -> {
        var parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        parts.setFrom(from.address());
        parts.setTo(new InternetAddress(mail.to(), true));
        parts.setSubject(mail.subject());
        parts.setText(mail.text());
        parts.setSentDate(Date.from(mail.createdAt()));
        // Keeps out-of-office replies away from an address nobody reads (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.unsubscribe() != null) {
          message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
          message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
      });
      mails.sent(mail.id(), clock.instant());
    } catch (MailException refused) {
      failed(mail, refused);
    }
  }

  private void failed(OutboxMail mail, MailException refused) {
    var cause = rootOf(refused);
    var error = shortened(String.valueOf(cause.getMessage()));
    if (isFinal(cause) || mail.attempts() >= MAX_ATTEMPTS) {
      log.warn("Mail {} could not be delivered: {}", mail.id(), error);
      mails.failed(mail.id(), error);
    } else {
      var pause = pauseAfter(mail.attempts());
      log.info("Mail {} is tried again in {}: {}", mail.id(), pause, error);
      mails.tryAgain(mail.id(), error, clock.instant().plus(pause));
    }
  }

  /** One minute, doubled each time, at most six hours. */
  static Duration pauseAfter(int attempts) {
    var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  /** A server that answers 5xx to this mail will say so again. */
  private static boolean isFinal(Throwable cause) {
    return switch (cause) {
      case SMTPAddressFailedException address -> address.getReturnCode() >= 500;
      case SMTPSendFailedException message -> message.getReturnCode() >= 500;
      default -> false;
    };
  }

  /** Spring and Jakarta Mail each keep the server's answer in a place of their own. */
  private static Throwable rootOf(Throwable fault) {
    var inner =
        switch (fault) {
          case MailSendException sending when sending.getMessageExceptions().length > 0 ->
              sending.getMessageExceptions()[0];
          case MessagingException messaging -> messaging.getNextException();
          default -> fault.getCause();
        };
    return inner == null ? fault : rootOf(inner);
  }

  private static String shortened(String error) {
    var line = error.replace("\0", "").strip();
    return line.length() <= MAX_ERROR ? line : line.substring(0, MAX_ERROR);
  }
}
