package io.cvf.ecosystem.governance.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.governance.status.StatusFeed.Head;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.Public;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Incidents and maintenance for feed readers, of everybody and of one partner. */
@RestController
class StatusFeedController {

  private static final int ENTRIES = 50;
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final StatusNewsItems items;
  private final StatusFeed feed;
  private final PartnerDirectory partners;

  StatusFeedController(StatusNewsItems items, StatusFeed feed, PartnerDirectory partners) {
    this.items = items;
    this.feed = feed;
    this.partners = partners;
  }

  @GetMapping(path = "/feeds/status.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
  @Public
  @Hidden
  @Nullable ResponseEntity<String> all(WebRequest request) {
    var head = new Head("/feeds/status.atom", "CVF partner status", "/status");
    return answer(head, items.latest(null, ENTRIES), request);
  }

  @GetMapping(
      path = "/feeds/status/{partner}.atom",
      produces = MediaType.APPLICATION_ATOM_XML_VALUE)
  @Public
  @Hidden
  @Nullable ResponseEntity<String> one(@PathVariable String partner, WebRequest request) {
    var entry = partners.find(partner);
    var head =
        new Head(
            "/feeds/status/%s.atom".formatted(entry.slug()),
            "Status of " + entry.name(),
            "/status/" + entry.slug());
    return answer(head, items.latest(entry.id(), ENTRIES), request);
  }

  private @Nullable ResponseEntity<String> answer(
      Head head, List<StatusNews> news, WebRequest request) {
    if (request.checkNotModified(StatusFeed.tag(news), StatusFeed.updated(news).toEpochMilli())) {
      return null;
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
        .contentType(new MediaType(MediaType.APPLICATION_ATOM_XML, UTF_8))
        .body(feed.atom(head, news));
  }
}
