package io.cvf.ecosystem.notifications.delivery;

import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.web.PublicAddress;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
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
@RequestMapping(UnsubscriptionController.PATH)
@Tag(name = "Notifications")
class UnsubscriptionController {

  static final String PATH = "/api/v1/unsubscriptions";

  private final Unsubscriptions unsubscriptions;
  private final PublicAddress address;

  UnsubscriptionController(Unsubscriptions unsubscriptions, PublicAddress address) {
    this.unsubscriptions = unsubscriptions;
    this.address = address;
  }

  @Schema(name = "Unsubscription")
  record View(
      @Schema(example = "The daily digest of what is unread") String what,
      @Schema(description = "Whether it is stopped already") boolean done) {}

  @GetMapping(path = "/{token}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Public
  @Operation(summary = "What the link of a mail would stop")
  View show(@PathVariable String token) {
    var meaning = unsubscriptions.meaningOf(token);
    return new View(meaning.what().description(), unsubscriptions.isDone(meaning));
  }

  /** A mail program that cannot do it by itself opens the address in a browser. */
  @GetMapping(path = "/{token}", produces = MediaType.TEXT_HTML_VALUE)
  @Public
  @Hidden
  ResponseEntity<Void> open(@PathVariable String token) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(address.of("/unsubscribe#" + token.replaceAll("[^\\w-]", ""))))
        .build();
  }

  @PostMapping("/{token}")
  @Public
  @Operation(
      summary = "Stop what the link of a mail stops",
      description =
          """
          As in RFC 8058: no sign-in, no CSRF token, a form body that is not looked at. Doing it \
          again changes nothing.\
          """)
  View unsubscribe(@PathVariable String token) {
    unsubscriptions.unsubscribe(token);
    return show(token);
  }
}
