package io.cvf.ecosystem.notifications.webhooks;

import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with webhooks; all of it is audited, without URL and secret. */
@Service
class WebhookService {

  static final String PING = "PING";

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final CloudEvents events;
  private final AuditLog audit;
  private final Clock clock;

  WebhookService(
      Webhooks webhooks, Deliveries deliveries, CloudEvents events, AuditLog audit, Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public Webhook add(URI url, Set<NotificationKind> kinds, String description, MemberId by) {
    var webhook = webhooks.add(url, kinds, description, Signature.newSecret(), by, clock.instant());
    record(by, "webhook.added", webhook.id(), Map.of("host", url.getHost()));
    return webhook;
  }

  @Transactional
  public Webhook change(
      UUID id,
      URI url,
      Set<NotificationKind> kinds,
      String description,
      long version,
      MemberId by) {
    if (!webhooks.change(id, url, kinds, description, version)) {
      throw Problem.stale(get(id).version());
    }
    record(by, "webhook.changed", id, Map.of("host", url.getHost()));
    return get(id);
  }

  /** From now on everything is signed with the new one, also what waits. */
  @Transactional
  public Webhook renewSecret(UUID id, MemberId by) {
    if (!webhooks.setSecret(id, Signature.newSecret())) {
      throw notFound();
    }
    record(by, "webhook.secret-renewed", id, Map.of());
    return get(id);
  }

  @Transactional
  public void remove(UUID id, MemberId by) {
    if (!webhooks.remove(id)) {
      throw notFound();
    }
    record(by, "webhook.removed", id, Map.of());
  }

  @Transactional
  public Delivery ping(UUID id) {
    var event = UUID.randomUUID();
    var now = clock.instant();
    return deliveries.add(get(id).id(), event, PING, events.ping(event, now), now);
  }

  @Transactional
  public Delivery redeliver(UUID delivery) {
    if (!deliveries.queue(delivery, clock.instant())) {
      throw deliveryNotFound();
    }
    return delivery(delivery);
  }

  Webhook get(UUID id) {
    return webhooks.find(id).orElseThrow(WebhookService::notFound);
  }

  Delivery delivery(UUID id) {
    return deliveries.find(id).orElseThrow(WebhookService::deliveryNotFound);
  }

  private void record(MemberId by, String action, UUID id, Map<String, ?> detail) {
    audit.record(by, action, "webhook:" + id, detail, null);
  }

  private static Problem notFound() {
    return Problem.notFound(
        "webhook-not-found", "No such webhook", "No webhook has this id. List the webhooks.");
  }

  private static Problem deliveryNotFound() {
    return Problem.notFound(
        "webhook-delivery-not-found",
        "No such delivery",
        "No delivery has this id. Deliveries are removed after %d days."
            .formatted(WebhookJobs.KEPT.toDays()));
  }
}
