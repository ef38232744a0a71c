package io.cvf.ecosystem.notifications.webhooks;

import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.outbound.GuardedHttpClient;
import io.cvf.ecosystem.platform.outbound.OutboundRequest;
import io.cvf.ecosystem.platform.outbound.OutboundResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what waits, several at once, and decides when to try again. */
@Component
class WebhookDelivery {

  /** The pauses between them add up to about a day. */
  static final int MAX_ATTEMPTS = 14;

  static final Duration DISABLED_AFTER = Duration.ofDays(5);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  /** Longer than the outbound client's deadline can be expected to be. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  private static final int AT_ONCE = 20;
  private static final int MAX_TEXT = 10_000;
  private static final int MAX_ERROR = 500;

  private static final Logger log = LoggerFactory.getLogger(WebhookDelivery.class);

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final GuardedHttpClient outside;
  private final AuditLog audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  WebhookDelivery(
      Webhooks webhooks,
      Deliveries deliveries,
      GuardedHttpClient outside,
      AuditLog audit,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.outside = outside;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Until nothing is due. */
  void deliverDue() {
    for (var due = take(); !due.isEmpty(); due = take()) {
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        due.forEach(delivery -> threads.execute(() -> deliverOrLeave(delivery)));
      }
    }
  }

  private List<Delivery> take() {
    return deliveries.takeDue(clock.instant(), LEASE, AT_ONCE);
  }

  /** What cannot be settled, because the database is away, is sent again after the lease. */
  private void deliverOrLeave(Delivery delivery) {
    try {
      deliver(delivery);
    } catch (RuntimeException fault) {
      log.warn("Delivery {} could not be settled", delivery.id(), fault);
    }
  }

  private void deliver(Delivery delivery) {
    webhooks
        .find(delivery.webhook())
        .ifPresent(webhook -> {
          var attempt = attempt(webhook, delivery);
          transaction.executeWithoutResult(_ -> settle(webhook, delivery, attempt));
        });
  }

  private Attempt attempt(Webhook webhook, Delivery delivery) {
    var request =
        OutboundRequest.post(
                webhook.url(),
                CloudEvents.MEDIA_TYPE,
                delivery.body().getBytes(StandardCharsets.UTF_8))
            .with(
                Signature.HEADER, Signature.of(delivery.body(), webhook.secret(), clock.instant()))
            .with("X-CVF-Delivery", delivery.id().toString());
    var begun = System.nanoTime();
    try {
      var response = outside.send(request);
      return new Attempt(
          response.status(),
          refusal(webhook, response),
          cut(response.text(), MAX_TEXT),
          since(begun));
    } catch (IOException unreachable) {
      var error =
          unreachable.getMessage() == null ? unreachable.toString() : unreachable.getMessage();
      return new Attempt(null, cut(error, MAX_ERROR), null, since(begun));
    }
  }

  /** What was redirected did not arrive: it may have been a page to sign in at that answered. */
  private static @Nullable String refusal(Webhook webhook, OutboundResponse response) {
    if (!response.url().equals(webhook.url())) {
      return "It redirects to %s; give that as URL.".formatted(response.url());
    }
    return response.status() / 100 == 2 ? null : "It answered " + response.status() + ".";
  }

  private void settle(Webhook webhook, Delivery delivery, Attempt attempt) {
    var now = clock.instant();
    if (attempt.succeeded()) {
      deliveries.ended(delivery.id(), attempt, Delivery.State.DELIVERED, null);
      webhooks.works(webhook.id());
      return;
    }
    if (delivery.attempts() >= MAX_ATTEMPTS) {
      deliveries.ended(delivery.id(), attempt, Delivery.State.FAILED, null);
    } else {
      var next = now.plus(pauseAfter(delivery.attempts()));
      deliveries.ended(delivery.id(), attempt, Delivery.State.WAITING, next);
    }
    disableIfHopeless(webhook, now);
  }

  private void disableIfHopeless(Webhook webhook, Instant now) {
    if (webhooks.failed(webhook.id(), now, now.minus(DISABLED_AFTER))) {
      log.warn("Webhook {} has failed for days and is disabled", webhook.id());
      audit.record(
          null,
          "webhook.disabled",
          "webhook:" + webhook.id(),
          Map.of(),
          "It has failed for %d days.".formatted(DISABLED_AFTER.toDays()));
    }
  }

  /** Half a minute, doubled each time, at most six hours. */
  static Duration pauseAfter(int attempts) {
    var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  private static long since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun).toMillis();
  }

  private static String cut(String text, int most) {
    var clean = text.replace("\0", "");
    return clean.length() <= most ? clean : clean.substring(0, most);
  }
}
