package io.cvf.ecosystem.notifications.webhooks;

import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/webhooks")
@Tag(name = "Webhooks")
class WebhookController {

  private final Webhooks webhooks;
  private final WebhookService service;

  WebhookController(Webhooks webhooks, WebhookService service) {
    this.webhooks = webhooks;
    this.service = service;
  }

  @Schema(name = "Webhook")
  record View(
      UUID id,
      URI url,
      Set<NotificationKind> kinds,
      String description,
      Instant createdAt,
      @Nullable Instant failingSince,
      @Schema(description = "Set when it failed for 5 days; a change enables it again")
          @Nullable Instant disabledAt,
      @Schema(description = "Shown once, when it is made") @Nullable String secret,
      long version) {

    static View of(Webhook webhook, boolean withSecret) {
      return new View(
          webhook.id(),
          webhook.url(),
          webhook.kinds(),
          webhook.description(),
          webhook.createdAt(),
          webhook.failingSince(),
          webhook.disabledAt(),
          withSecret ? webhook.secret() : null,
          webhook.version());
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
      return "Webhook " + id;
    }
  }

  @Schema(name = "WebhookText")
  record Text(
      @NotNull(message = "Give the URL that is called.") @Size(max = 2_000) String url,
      @NotEmpty(message = "Choose the kinds it is told of.") Set<@NotNull NotificationKind> kinds,
      @Size(max = 500) @Nullable String description) {

    URI webAddress() {
      try {
        var uri = URI.create(url.strip());
        var scheme = String.valueOf(uri.getScheme());
        if (uri.getHost() != null
            && uri.getRawUserInfo() == null
            && uri.getRawFragment() == null
            && (scheme.equals("https") || scheme.equals("http"))) {
          return uri;
        }
      } catch (IllegalArgumentException malformed) {
        // told below like every other wrong address
      }
      throw Problem.invalid(
          "/url", "Give an http or https URL without user name, password and fragment.");
    }

    String text() {
      return description == null ? "" : description;
    }
  }

  @GetMapping
  @AllowedTo(Role.ADMIN)
  @Operation(summary = "The webhooks, newest first")
  Page<View> webhooks(Paging paging) {
    return webhooks.page(paging).map(webhook -> View.of(webhook, false));
  }

  @PostMapping
  @AllowedTo(Role.ADMIN)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Add a webhook",
      description =
          """
          It is told of what concerns everyone, an RFC or the public status of partners, never of \
          what concerns single members. \
          The answer holds the secret, which is shown once.\
          """)
  ResponseEntity<View> add(@Valid @RequestBody Text text, Caller caller) {
    var made = service.add(text.webAddress(), text.kinds(), text.text(), caller.id());
    return ResponseEntity.created(URI.create("/api/v1/webhooks/" + made.id()))
        .eTag(Long.toString(made.version()))
        .body(View.of(made, true));
  }

  @PutMapping("/{id}")
  @AllowedTo(Role.ADMIN)
  @Operation(summary = "Change a webhook; a disabled one is told again")
  ResponseEntity<View> change(
      @PathVariable UUID id, @Valid @RequestBody Text text, IfMatch ifMatch, Caller caller) {
    var changed =
        service.change(
            id, text.webAddress(), text.kinds(), text.text(), ifMatch.version(), caller.id());
    return IfMatch.tagged(changed.version(), View.of(changed, false));
  }

  @DeleteMapping("/{id}")
  @AllowedTo(Role.ADMIN)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Remove a webhook and its log")
  void remove(@PathVariable UUID id, Caller caller) {
    service.remove(id, caller.id());
  }

  @PostMapping("/{id}/secret")
  @AllowedTo(Role.ADMIN)
  @Operation(
      summary = "Give a webhook a new secret",
      description = "Shown once; from now on everything is signed with it.")
  View renewSecret(@PathVariable UUID id, Caller caller) {
    return View.of(service.renewSecret(id, caller.id()), true);
  }
}
