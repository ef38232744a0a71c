package io.cvf.ecosystem.sdk;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which RFCs, in which order. Start from {@link #ALL}.
 *
 * @param statuses any of these; all when empty
 * @param labels any of these; all when empty
 * @param author a user name
 * @param text words of title or body
 */
public record RfcQuery(
    List<RfcStatus> statuses,
    List<RfcTrack> tracks,
    List<String> labels,
    @Nullable String author,
    @Nullable String text,
    @Nullable Sort sort) {

  public static final RfcQuery ALL =
      new RfcQuery(List.of(), List.of(), List.of(), null, null, null);

  public RfcQuery {
    statuses = List.copyOf(statuses);
    tracks = List.copyOf(tracks);
    labels = List.copyOf(labels);
  }

  /** Orders of a list. */
  public enum Sort {
    NEWEST,
    UPDATED,
    CLOSING,
    RELEVANCE,
    NUMBER
  }

  public RfcQuery status(RfcStatus... some) {
    return new RfcQuery(List.of(some), tracks, labels, author, text, sort);
  }

  public RfcQuery track(RfcTrack... some) {
    return new RfcQuery(statuses, List.of(some), labels, author, text, sort);
  }

  public RfcQuery text(String words) {
    return new RfcQuery(statuses, tracks, labels, author, words, sort);
  }

  public RfcQuery sortedBy(Sort order) {
    return new RfcQuery(statuses, tracks, labels, author, text, order);
  }

  Query parameters() {
    return Query.NONE
        .withAll("status", statuses)
        .withAll("track", tracks)
        .withAll("label", labels)
        .with("author", author)
        .with("query", text)
        .with("sort", sort == null ? null : sort.name().toLowerCase(Locale.ROOT))
        .with("limit", 200);
  }
}
