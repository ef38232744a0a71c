package io.cvf.ecosystem.governance.status;

import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.problems.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking for mail, proving that the address is one's own, and leaving. */
@Service
class StatusSubscribing {

  static final Duration LINK_WORKS = Duration.ofHours(24);

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Keeps us from filling a mailbox on a stranger's behalf. */
  private static final int MAILS_AN_HOUR = 5;

  private static final Duration PAUSE = Duration.ofMinutes(10);

  private final StatusSubscriptions subscriptions;
  private final StatusMails mails;
  private final PartnerDirectory partners;
  private final Clock clock;

  StatusSubscribing(
      StatusSubscriptions subscriptions,
      StatusMails mails,
      PartnerDirectory partners,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.mails = mails;
    this.partners = partners;
    this.clock = clock;
  }

  /**
   * Looks the same to whoever asks, whether the address is known or not: only the mail, which its
   * owner alone reads, differs.
   *
   * @param partner slug or id; null for all of them
   */
  @Transactional
  public void ask(String email, @Nullable String partner) {
    var about = partner == null ? null : partners.find(partner);
    var to = email.toLowerCase(Locale.ROOT);
    var now = clock.instant();
    if (subscriptions.askedFor(to, now.minus(Duration.ofHours(1))) >= MAILS_AN_HOUR) {
      return;
    }
    var secret = newSecret();
    subscriptions
        .ask(to, about == null ? null : about.id(), sha256(secret), now, now.minus(PAUSE))
        .ifPresent(it -> {
          if (it.confirmed()) {
            mails.subscribedAlready(it, what(about));
          } else {
            mails.confirm(it, what(about), secret);
          }
        });
  }

  /** What is subscribed to from now on; 410 {@code link-expired}. */
  @Transactional
  public Optional<PartnerDirectory.Entry> confirm(String secret) {
    var now = clock.instant();
    return subscriptions
        .confirm(sha256(secret), now.minus(LINK_WORKS), now)
        .map(it -> entry(it.partner()))
        .orElseThrow(() ->
            Problem.of(
                HttpStatus.GONE,
                "link-expired",
                "The link does not work any more",
                "It was used or has expired. Ask for a new one."));
  }

  /** Empty when there is nothing left to stop. */
  Optional<String> stoppedBy(String key) {
    return uuid(key)
        .flatMap(subscriptions::ofStopKey)
        .map(it -> "Mail about " + what(entry(it.partner()).orElse(null)));
  }

  /** Doing it again changes nothing. */
  @Transactional
  public void stop(String key) {
    uuid(key).ifPresent(subscriptions::remove);
  }

  private Optional<PartnerDirectory.Entry> entry(@Nullable PartnerId partner) {
    return partner == null
        ? Optional.empty()
        : Optional.of(Objects.requireNonNull(partners.of(List.of(partner)).get(partner)));
  }

  private static String what(PartnerDirectory.@Nullable Entry partner) {
    return "the status of " + (partner == null ? "all partners" : partner.name());
  }

  private static Optional<UUID> uuid(String key) {
    try {
      return Optional.of(UUID.fromString(key));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static String newSecret() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] sha256(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
