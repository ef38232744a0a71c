package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.platform.access.Public;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Opened and decided RFCs for feed readers. */
@RestController
class RfcFeedController {

  static final String PATH = "/feeds/rfcs.atom";

  private final RfcFeed feed;

  RfcFeedController(RfcFeed feed) {
    this.feed = feed;
  }

  @GetMapping(path = PATH, produces = MediaType.APPLICATION_ATOM_XML_VALUE)
  @Public
  @Hidden
  @Nullable ResponseEntity<String> read(WebRequest request) {
    var entries = feed.entries();
    var updated = feed.updated(entries);
    if (request.checkNotModified(feed.tag(entries), updated.toEpochMilli())) {
      return null;
    }
    return ResponseEntity.ok()
        .contentType(
            new MediaType(MediaType.APPLICATION_ATOM_XML, java.nio.charset.StandardCharsets.UTF_8))
        .body(feed.atom(entries, updated));
  }
}
