package io.cvf.ecosystem.governance.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.web.PublicAddress;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Writes what the public was told as Atom. */
@Component
class StatusFeed {

  /** What XML 1.0 cannot hold, and a text may. */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final PartnerDirectory partners;
  private final PublicAddress address;

  StatusFeed(PartnerDirectory partners, PublicAddress address) {
    this.partners = partners;
    this.address = address;
  }

  /**
   * @param path of the feed
   * @param page of the UI that shows the same
   */
  record Head(String path, String title, String page) {}

  static Instant updated(List<StatusNews> news) {
    return news.stream().map(StatusNews::at).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
  }

  /** Nothing of an entry ever changes. */
  static String tag(List<StatusNews> news) {
    return "\"%s\""
        .formatted(
            news.isEmpty() ? "0" : UUID.nameUUIDFromBytes(news.getFirst().key().getBytes(UTF_8)));
  }

  String atom(Head head, List<StatusNews> news) {
    var names = partners.of(news.stream().map(StatusNews::partner).distinct().toList());
    var feed = new Feed("atom_1.0");
    feed.setId(address.of(head.path()));
    feed.setTitle(clean(head.title()));
    feed.setUpdated(Date.from(updated(news)));
    feed.setOtherLinks(List.of(link("self", head.path())));
    feed.setAlternateLinks(List.of(link("alternate", head.page())));
    feed.setEntries(news.stream().map(it -> entry(it, names)).toList());
    try {
      return new WireFeedOutput().outputString(feed);
    } catch (FeedException e) {
      throw new IllegalStateException("The feed cannot be written", e);
    }
  }

  private Entry entry(StatusNews it, Map<PartnerId, PartnerDirectory.Entry> names) {
    var entry = new Entry();
    entry.setId("urn:uuid:" + UUID.nameUUIDFromBytes(it.key().getBytes(UTF_8)));
    entry.setTitle(clean(it.title()));
    entry.setPublished(Date.from(it.at()));
    entry.setUpdated(Date.from(it.at()));
    var partner = names.get(it.partner());
    if (partner != null) {
      entry.setAlternateLinks(List.of(link("alternate", "/status/" + partner.slug())));
      var author = new Person();
      author.setName(clean(partner.name()));
      entry.setAuthors(List.of(author));
    }
    if (it.text() != null) {
      var summary = new Content();
      summary.setType("text");
      summary.setValue(clean(it.text()));
      entry.setSummary(summary);
    }
    return entry;
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
