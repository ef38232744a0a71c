package io.cvf.ecosystem.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "alice",
        "@example.org",
        "alice@",
        "a b@example.org",
        "a@b@c",
        "alice@example.org, eve@example.org",
        "alice@example.org;eve@example.org",
        "Alice <alice@example.org>",
        "alice@example.org\r\nBcc: eve@example.org",
        "alice@example.org\n",
        "\u0000@example.org",
        "\"a\"@example.org"
      })
  void recipientIsExactlyOneAddress(String to) {
    assertThatThrownBy(() -> new Mail(to, "s", "t")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"alice@example.org", "a.b+c@sub.example.org", "jörg@bücher.example", "a@b"})
  void ordinaryAddressesAreFine(String to) {
    assertThat(new Mail(to, "s", "t").to()).isEqualTo(to);
  }

  @Test
  void subjectIsOneLine() {
    var mail = new Mail("a@b", "Hello\r\nBcc: eve@example.org\u2028x\ty", "t");

    assertThat(mail.subject()).isEqualTo("Hello Bcc: eve@example.org x y");
  }

  @Test
  void subjectIsNotEndless() {
    assertThat(new Mail("a@b", "x".repeat(1_000), "t").subject()).hasSize(300).endsWith("…");
  }

  @ParameterizedTest
  @CsvSource({"alice@example.org, a***@example.org", "😀x@example.org, 😀***@example.org"})
  void logShowsTheRecipientMasked(String to, String masked) {
    assertThat(new Mail(to, "s", "t").maskedTo()).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"1, PT1M", "2, PT2M", "5, PT16M", "9, PT4H16M", "10, PT6H", "12, PT6H", "99, PT6H"})
  void pauseDoublesUpToSixHours(int attempts, Duration pause) {
    assertThat(MailDelivery.pauseAfter(attempts)).isEqualTo(pause);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nobody", "a@b, c@d", "CVF <a@b"})
  void senselessSenderIsRefused(String from) {
    assertThatThrownBy(() -> Sender.of(from)).isInstanceOf(IllegalArgumentException.class);
  }
}
