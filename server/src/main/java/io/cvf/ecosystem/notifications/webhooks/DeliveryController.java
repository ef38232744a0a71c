package io.cvf.ecosystem.notifications.webhooks;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The log of what webhooks were sent. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Webhooks")
class DeliveryController {

  private final Deliveries deliveries;
  private final WebhookService service;

  DeliveryController(Deliveries deliveries, WebhookService service) {
    this.deliveries = deliveries;
    this.service = service;
  }

  @Schema(name = "WebhookDelivery")
  record View(
      UUID id,
      UUID event,
      String kind,
      Delivery.State state,
      int attempts,
      @Nullable Integer status,
      @Nullable String error,
      @Nullable Long durationMs,
      Instant requestedAt,
      @Nullable Instant nextAttemptAt,
      @Schema(description = "The body as it is sent and signed; not in lists")
          @Nullable String request,
      @Schema(description = "The first 10,000 characters of the last answer; not in lists")
          @Nullable String response) {

    static View of(Delivery delivery) {
      return of(delivery, null, null);
    }

    static View whole(Delivery delivery) {
      return of(delivery, delivery.body(), delivery.response());
    }

    private static View of(Delivery delivery, @Nullable String request, @Nullable String response) {
      return new View(
          delivery.id(),
          delivery.event(),
          delivery.kind(),
          delivery.state(),
          delivery.attempts(),
          delivery.status(),
          delivery.error(),
          delivery.durationMs(),
          delivery.requestedAt(),
          delivery.nextAttemptAt(),
          request,
          response);
    }
  }

  @GetMapping("/webhooks/{id}/deliveries")
  @AllowedTo(Role.ADMIN)
  @Operation(summary = "What a webhook was sent, newest first", description = "Kept for 30 days.")
  Page<View> ofWebhook(@PathVariable UUID id, Paging paging) {
    return deliveries.page(service.get(id).id(), paging).map(View::of);
  }

  @PostMapping("/webhooks/{id}/ping")
  @AllowedTo(Role.ADMIN)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Send a webhook a test within seconds")
  View ping(@PathVariable UUID id) {
    return View.of(service.ping(id));
  }

  @GetMapping("/webhook-deliveries/{id}")
  @AllowedTo(Role.ADMIN)
  @Operation(summary = "A delivery with what was sent and answered")
  View show(@PathVariable UUID id) {
    return View.whole(service.delivery(id));
  }

  @PostMapping("/webhook-deliveries/{id}/redelivery")
  @AllowedTo(Role.ADMIN)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Deliver again, with the same body")
  View redeliver(@PathVariable UUID id) {
    return View.of(service.redeliver(id));
  }
}
