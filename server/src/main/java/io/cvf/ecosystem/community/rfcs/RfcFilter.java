package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which RFCs a list shows. Of one kind any may match, of different kinds all must.
 *
 * @param author a username; empty for everyone
 * @param query words, phrases in quotes, {@code -word}, or a number; empty for no search
 * @param only the numbers of those that may be shown at all; null for any
 */
record RfcFilter(
    List<RfcStatus> statuses,
    List<Track> tracks,
    List<String> labels,
    String author,
    String query,
    @Nullable Set<Integer> only) {

  private static final int MAX_QUERY = 200;

  static RfcFilter checked(
      @Nullable List<RfcStatus> statuses,
      @Nullable List<Track> tracks,
      @Nullable List<String> labels,
      @Nullable String author,
      @Nullable String query) {
    var cleanQuery = query == null ? "" : query.strip();
    var cleanAuthor = author == null ? "" : author.strip();
    var cleanLabels = labels == null ? List.<String>of() : List.copyOf(labels);
    new Violations()
        .require(
            cleanQuery.length() <= MAX_QUERY && Text.isStorable(cleanQuery),
            "/query",
            "A query has at most %d characters.".formatted(MAX_QUERY))
        .require(Text.isStorable(cleanAuthor), "/author", "There is no such username.")
        .require(cleanLabels.stream().allMatch(Text::isStorable), "/label", "No such label.")
        .refuseIfAny();
    return new RfcFilter(
        statuses == null ? List.of() : List.copyOf(statuses),
        tracks == null ? List.of() : List.copyOf(tracks),
        cleanLabels,
        cleanAuthor,
        cleanQuery,
        null);
  }

  RfcFilter only(Set<Integer> numbers) {
    return new RfcFilter(statuses, tracks, labels, author, query, Set.copyOf(numbers));
  }

  boolean searches() {
    return !query.isEmpty();
  }

  /** Whether titles that are only like it may match: not when words are excluded or quoted. */
  boolean forgivesTypingErrors() {
    return !query.contains("\"") && !query.startsWith("-") && !query.contains(" -");
  }

  /** The number in {@code 12}, {@code #12} or {@code RFC 12}, or one no RFC has. */
  int queryNumber() {
    var digits = query.replaceFirst("(?i)^(#|rfc[ -]?#?)?(?=[0-9]{1,9}$)", "");
    return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
  }
}
