package io.cvf.ecosystem.notifications.feeds;

import io.cvf.ecosystem.notifications.feeds.AtomFeed.Head;
import io.cvf.ecosystem.notifications.inbox.Inbox;
import io.cvf.ecosystem.notifications.inbox.Notification;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.PublicAddress;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
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

/** The feeds themselves: what concerns everyone, and a member's own inbox at a secret address. */
@RestController
class AtomController {

  static final String ANNOUNCEMENTS = "/feeds/announcements.atom";
  static final String INBOX = "/feeds/inbox/";

  private static final int ENTRIES = 50;
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final AtomFeed atom;
  private final Inbox inbox;
  private final OpenFeeds feeds;
  private final PublicAddress address;

  AtomController(AtomFeed atom, Inbox inbox, OpenFeeds feeds, PublicAddress address) {
    this.atom = atom;
    this.inbox = inbox;
    this.feeds = feeds;
    this.address = address;
  }

  @GetMapping(path = ANNOUNCEMENTS, produces = MediaType.APPLICATION_ATOM_XML_VALUE)
  @Public
  @Hidden
  @Nullable ResponseEntity<String> announcements(WebRequest request) {
    var head = new Head(address.of(ANNOUNCEMENTS), "CVF announcements", "/rfcs");
    return answer(
        head, inbox.announcements(ENTRIES), CacheControl.maxAge(FRESH).cachePublic(), request);
  }

  @GetMapping(path = INBOX + "{secret}.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
  @Public
  @Hidden
  @Nullable ResponseEntity<String> inbox(@PathVariable String secret, WebRequest request) {
    var member =
        feeds
            .memberOf(secret)
            .orElseThrow(() ->
                Problem.notFound(
                    "feed-not-found",
                    "There is no such feed",
                    "Its owner stopped it or has a new address. Make one under Notifications."));
    var head = new Head("urn:uuid:" + member, "CVF inbox", "/notifications");
    return answer(
        head,
        inbox.newest(inbox.of(member), ENTRIES),
        CacheControl.maxAge(FRESH).cachePrivate(),
        request);
  }

  private @Nullable ResponseEntity<String> answer(
      Head head, List<Notification> items, CacheControl caching, WebRequest request) {
    if (request.checkNotModified(AtomFeed.tag(items), AtomFeed.updated(items).toEpochMilli())) {
      return null;
    }
    return ResponseEntity.ok()
        .cacheControl(caching)
        .contentType(new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8))
        .body(atom.write(head, items));
  }
}
