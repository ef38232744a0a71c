package io.cvf.ecosystem.governance.status;

import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.web.PublicAddress;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the links of mails lead. Reading changes nothing: mail scanners open every link. */
@RestController
@RequestMapping(StatusUnsubscriptionController.PATH)
@Tag(name = "Status")
class StatusUnsubscriptionController {

  static final String PATH = "/api/v1/status/unsubscriptions";

  private final StatusSubscribing subscribing;
  private final PublicAddress address;

  StatusUnsubscriptionController(StatusSubscribing subscribing, PublicAddress address) {
    this.subscribing = subscribing;
    this.address = address;
  }

  @Schema(name = "StatusUnsubscription")
  record View(
      @Schema(example = "Mail about the status of Acme", description = "Absent when it is done.")
          @Nullable String what,
      @Schema(description = "Whether there is nothing left to stop.") boolean done) {}

  @GetMapping(path = "/{token}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Public
  @Operation(summary = "What the link of a status mail would stop")
  View show(@PathVariable String token) {
    return subscribing.stoppedBy(token).map(it -> new View(it, false)).orElse(new View(null, true));
  }

  /** A mail program that cannot do it by itself opens the address in a browser. */
  @GetMapping(path = "/{token}", produces = MediaType.TEXT_HTML_VALUE)
  @Public
  @Hidden
  ResponseEntity<Void> open(@PathVariable String token) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(address.of("/status-mails/stop#" + token.replaceAll("[^\\w-]", ""))))
        .build();
  }

  @PostMapping("/{token}")
  @Public
  @Operation(
      summary = "Stop the mail a link came with",
      description =
          """
          As in RFC 8058: no sign-in, no CSRF token, a form body that is not looked at. The address \
          is forgotten; doing it again changes nothing.\
          """)
  View stop(@PathVariable String token) {
    subscribing.stop(token);
    return new View(null, true);
  }
}
