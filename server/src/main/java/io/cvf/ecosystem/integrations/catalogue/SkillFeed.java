package io.cvf.ecosystem.integrations.catalogue;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import io.cvf.ecosystem.platform.web.PublicAddress;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Writes new versions as Atom. */
@Component
class SkillFeed {

  /** What XML 1.0 cannot hold, and a text may. */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final PublicAddress address;

  SkillFeed(PublicAddress address) {
    this.address = address;
  }

  static Instant updated(List<PublishedVersion> versions) {
    return versions.isEmpty() ? Instant.EPOCH : versions.getFirst().publishedAt();
  }

  /** A name can change under the same version, and a yank takes one out, so all of them count. */
  static String tag(List<PublishedVersion> versions) {
    return "\"" + Integer.toHexString(versions.hashCode()) + "-" + versions.size() + "\"";
  }

  /**
   * @param path with its query: two feeds of different queries are two feeds
   */
  String atom(String path, List<PublishedVersion> versions) {
    var feed = new Feed("atom_1.0");
    feed.setId(address.of(path));
    feed.setTitle("CVF skills");
    feed.setUpdated(Date.from(updated(versions)));
    feed.setOtherLinks(List.of(link("self", path)));
    feed.setAlternateLinks(List.of(link("alternate", "/skills")));
    feed.setEntries(versions.stream().map(this::entry).toList());
    try {
      return new WireFeedOutput().outputString(feed);
    } catch (FeedException e) {
      throw new IllegalStateException("The feed cannot be written", e);
    }
  }

  private Entry entry(PublishedVersion version) {
    var entry = new Entry();
    entry.setId("urn:uuid:" + version.id());
    entry.setTitle(clean(version.name() + " " + version.version()));
    entry.setPublished(Date.from(version.publishedAt()));
    entry.setUpdated(Date.from(version.publishedAt()));
    entry.setAlternateLinks(List.of(link("alternate", "/skills/" + version.skill())));
    var author = new Person();
    author.setName(clean(version.partner()));
    entry.setAuthors(List.of(author));
    var summary = new Content();
    summary.setType("text");
    summary.setValue(clean(version.description()));
    entry.setSummary(summary);
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
