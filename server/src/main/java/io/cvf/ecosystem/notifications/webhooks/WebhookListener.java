package io.cvf.ecosystem.notifications.webhooks;

import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.inbox.NotificationStored;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Queues what everybody may read, in the transaction that stores it. */
@Component
class WebhookListener {

  /** What everybody may read of: RFCs, and the public state of partners. */
  private static final List<String> PUBLIC_TOPICS = List.of("rfc:", "status:");

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final CloudEvents events;
  private final Clock clock;

  WebhookListener(Webhooks webhooks, Deliveries deliveries, CloudEvents events, Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  void queue(NotificationStored stored) {
    var request = stored.request();
    if (!isPublic(request.audience())) {
      return;
    }
    var wanting = webhooks.wanting(request.kind());
    if (!wanting.isEmpty()) {
      var body = events.of(request);
      var now = clock.instant();
      wanting.forEach(id -> deliveries.add(id, request.id(), request.kind().name(), body, now));
    }
  }

  /** What is for single members is nobody else's business. */
  private static boolean isPublic(Audience audience) {
    return switch (audience.to()) {
      case EVERYONE -> true;
      case TOPIC -> isPublic(audience.topic());
      case MEMBERS -> false;
    };
  }

  private static boolean isPublic(@Nullable String topic) {
    return topic != null && PUBLIC_TOPICS.stream().anyMatch(topic::startsWith);
  }
}
