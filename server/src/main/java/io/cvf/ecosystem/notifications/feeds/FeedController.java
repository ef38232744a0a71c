package io.cvf.ecosystem.notifications.feeds;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.PublicAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The address of a member's own feed, which feed readers open without signing in. */
@RestController
@RequestMapping("/api/v1/notifications/feed")
@Tag(name = "Notifications")
class FeedController {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 32;

  private final FeedSecrets secrets;
  private final PublicAddress address;
  private final Clock clock;

  FeedController(FeedSecrets secrets, PublicAddress address, Clock clock) {
    this.secrets = secrets;
    this.address = address;
    this.clock = clock;
  }

  @Schema(name = "NewFeed")
  record NewFeed(@Schema(description = "Shown once; whoever knows it reads your inbox") URI url) {}

  @Schema(name = "Feed")
  record View(@Schema(description = "Absent when you have no feed") @Nullable Instant createdAt) {}

  @GetMapping
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Whether your inbox has a feed")
  View show(Caller caller) {
    return new View(secrets.createdAt(caller.id()).orElse(null));
  }

  @PostMapping
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Make a feed of your inbox",
      description = "Its address is shown once. An earlier address stops working.")
  NewFeed make(Caller caller) {
    var bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    secrets.set(caller.id(), secret, clock.instant());
    return new NewFeed(URI.create(address.of(AtomController.INBOX + secret + ".atom")));
  }

  @DeleteMapping
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Stop the feed of your inbox")
  void stop(Caller caller) {
    secrets.remove(caller.id());
  }
}
