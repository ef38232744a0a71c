package io.cvf.ecosystem.community.rfcs;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import io.cvf.ecosystem.platform.web.PublicAddress;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The latest openings and decisions as an Atom feed. */
@Component
class RfcFeed {

  static final int ENTRIES = 50;

  /** What XML 1.0 cannot hold, and a text may. */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final RfcNews news;
  private final PublicAddress address;

  RfcFeed(RfcNews news, PublicAddress address) {
    this.news = news;
    this.address = address;
  }

  List<RfcNews.Item> entries() {
    return news.latest(ENTRIES);
  }

  Instant updated(List<RfcNews.Item> items) {
    return items.isEmpty() ? Instant.EPOCH : items.getFirst().at();
  }

  /** Titles and excerpts can change under the same entry, so they count too. */
  String tag(List<RfcNews.Item> items) {
    return "\"" + Integer.toHexString(items.hashCode()) + "-" + items.size() + "\"";
  }

  String atom(List<RfcNews.Item> items, Instant updated) {
    var feed = new Feed("atom_1.0");
    feed.setId(address.of(RfcFeedController.PATH));
    feed.setTitle("CVF RFCs");
    feed.setUpdated(Date.from(updated));
    feed.setOtherLinks(List.of(link("self", RfcFeedController.PATH)));
    feed.setAlternateLinks(List.of(link("alternate", "/rfcs")));
    feed.setEntries(items.stream().map(this::entry).toList());
    try {
      return new WireFeedOutput().outputString(feed);
    } catch (FeedException e) {
      throw new IllegalStateException("The feed cannot be written", e);
    }
  }

  private Entry entry(RfcNews.Item item) {
    var entry = new Entry();
    entry.setId("urn:uuid:" + item.id());
    entry.setTitle(
        clean(
            "RFC %d %s: %s"
                .formatted(
                    item.number(), item.to().name().toLowerCase(Locale.ROOT), item.title())));
    entry.setPublished(Date.from(item.at()));
    entry.setUpdated(Date.from(item.at()));
    entry.setAlternateLinks(
        List.of(link("alternate", "/rfcs/" + Slug.of(item.number(), item.title()))));
    entry.setAuthors(item.authors().stream().map(RfcFeed::person).toList());
    var summary = new Content();
    summary.setType("text");
    summary.setValue(clean(item.excerpt()));
    entry.setSummary(summary);
    return entry;
  }

  private static SyndPerson person(Author author) {
    var person = new com.rometools.rome.feed.atom.Person();
    person.setName(clean(author.name()));
    return person;
  }

  private Link link(String rel, String path) {
    var link = new Link();
    link.setRel(rel);
    link.setHref(address.of(path));
    return link;
  }

  private static String clean(String text) {
    return NOT_XML.matcher(text).replaceAll("\uFFFD");
  }
}
