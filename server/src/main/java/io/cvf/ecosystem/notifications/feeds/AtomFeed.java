package io.cvf.ecosystem.notifications.feeds;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.notifications.inbox.Notification;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.web.PublicAddress;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Writes notifications as Atom. */
@Component
class AtomFeed {

  /** What XML 1.0 cannot hold, and a text may. */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private static final String PLATFORM = "CVF Ecosystem";

  private final MemberDirectory members;
  private final PublicAddress address;

  AtomFeed(MemberDirectory members, PublicAddress address) {
    this.members = members;
    this.address = address;
  }

  /**
   * @param id stays the same for ever, and holds no secret
   * @param page of the UI that shows the same
   */
  record Head(String id, String title, String page) {}

  static Instant updated(List<Notification> items) {
    return items.stream()
        .map(Notification::occurredAt)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /** For {@code If-None-Match}: nothing of an entry ever changes. */
  static String tag(List<Notification> items) {
    return items.isEmpty() ? "\"0\"" : "\"%d\"".formatted(items.getFirst().position());
  }

  String write(Head head, List<Notification> items) {
    var names =
        members.usernames(
            items.stream().map(Notification::actor).filter(Objects::nonNull).toList());
    var feed = new Feed("atom_1.0");
    feed.setId(head.id());
    feed.setTitle(head.title());
    feed.setUpdated(Date.from(updated(items)));
    feed.setAuthors(List.of(person(PLATFORM)));
    feed.setAlternateLinks(List.of(link(head.page())));
    feed.setEntries(items.stream().map(item -> entry(item, names)).toList());
    try {
      return new WireFeedOutput().outputString(feed);
    } catch (FeedException e) {
      throw new IllegalStateException("The feed cannot be written", e);
    }
  }

  private Entry entry(Notification item, Map<MemberId, String> names) {
    var entry = new Entry();
    entry.setId("urn:uuid:" + item.id());
    entry.setTitle(clean(item.title()));
    entry.setPublished(Date.from(item.occurredAt()));
    entry.setUpdated(Date.from(item.occurredAt()));
    entry.setAlternateLinks(List.of(link(item.link())));
    var actor = item.actor() == null ? null : names.get(item.actor());
    entry.setAuthors(List.of(person(actor == null ? PLATFORM : actor)));
    if (item.text() != null) {
      var summary = new Content();
      summary.setType("text");
      summary.setValue(clean(item.text()));
      entry.setSummary(summary);
    }
    return entry;
  }

  private static Person person(String name) {
    var person = new Person();
    person.setName(name);
    return person;
  }

  private Link link(String page) {
    var link = new Link();
    link.setRel("alternate");
    link.setHref(address.of(page));
    return link;
  }

  private static String clean(String text) {
    return NOT_XML.matcher(text).replaceAll("\uFFFD");
  }
}
