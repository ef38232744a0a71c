package io.cvf.ecosystem.community.imports;

import io.cvf.ecosystem.community.imports.FrontMatter.Entry;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one file says about its RFC.
 *
 * @param home the repository it comes from, such as {@code rust-lang/rfcs}, when its header says so
 * @param track as the file names it, not checked
 * @param supersedes places of the RFCs it replaces, as written
 */
record ParsedRfc(
    FileName file,
    @Nullable Integer number,
    String title,
    List<String> authors,
    @Nullable Instant created,
    List<String> labels,
    @Nullable String track,
    List<OutsideLink> links,
    @Nullable String home,
    List<String> supersedes,
    List<String> supersededBy,
    String body) {

  private static final int MAX_LABELS = 8;
  private static final int MAX_LABEL_LENGTH = 32;
  private static final int MAX_AUTHORS = 20;
  private static final int MAX_NAME = 80;
  private static final int MAX_LINKS = 20;
  private static final Pattern SMALL_NUMBER = Pattern.compile("(?:rfc)?[ #-]*0*([1-9]\\d{0,5})");

  static ParsedRfc of(String path, String text) throws UnusableFileException {
    var front = FrontMatter.of(text);
    var file = FileName.of(path);
    var preamble = Preamble.of(front.text(), file.slug());
    if (preamble.text().isBlank()) {
      throw new UnusableFileException("There is no text below the header.");
    }
    var header = Stream.concat(front.entries().stream(), preamble.entries().stream()).toList();
    var links = links(header, null);
    var home =
        links.stream()
            .filter(link -> link.kind() == OutsideLink.Kind.GITHUB)
            .map(OutsideLink::repository)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new ParsedRfc(
        file,
        file.number() != null ? file.number() : number(header),
        TitleChoice.of(
            first(header, Field.TITLE),
            preamble.heading(),
            file,
            first(header, Field.FEATURE),
            preamble.text()),
        authors(header),
        all(header, Field.DATE)
            .flatMap(value -> StartDate.in(value).stream())
            .findFirst()
            .orElse(null),
        labels(header),
        first(header, Field.TRACK),
        links(header, home),
        home,
        all(header, Field.SUPERSEDES).toList(),
        all(header, Field.SUPERSEDED_BY).toList(),
        preamble.text());
  }

  private static Stream<String> all(List<Entry> header, Field field) {
    return header.stream().filter(entry -> entry.field() == field).map(Entry::value);
  }

  private static @Nullable String first(List<Entry> header, Field field) {
    return all(header, field).findFirst().orElse(null);
  }

  private static @Nullable Integer number(List<Entry> header) {
    return all(header, Field.NUMBER)
        .map(value -> SMALL_NUMBER.matcher(value.strip().toLowerCase(Locale.ROOT)))
        .filter(java.util.regex.Matcher::matches)
        .map(matcher -> Integer.valueOf(matcher.group(1)))
        .findFirst()
        .orElse(null);
  }

  private static List<OutsideLink> links(List<Entry> header, @Nullable String home) {
    Function<Field, OutsideLink.@Nullable Kind> kind =
        field ->
            switch (field) {
              case PULL_REQUEST -> OutsideLink.Kind.GITHUB;
              case ISSUE -> OutsideLink.Kind.ISSUE;
              case DISCUSSION -> OutsideLink.Kind.DISCUSSION;
              case TITLE,
                  NUMBER,
                  AUTHORS,
                  DATE,
                  LABELS,
                  TRACK,
                  SUPERSEDES,
                  SUPERSEDED_BY,
                  FEATURE,
                  STATUS ->
                  null;
            };
    var links = new LinkedHashSet<OutsideLink>();
    for (var entry : header) {
      var wanted = kind.apply(entry.field());
      if (wanted != null) {
        links.addAll(OutsideLink.in(entry.value(), wanted, home));
      }
    }
    return links.stream().limit(MAX_LINKS).toList();
  }

  private static List<String> authors(List<Entry> header) {
    return all(header, Field.AUTHORS)
        .flatMap(value -> Stream.of(value.split("\\s*(?:[,;\\n]|\\band\\b|&)\\s*")))
        .map(name ->
            Markup.plain(Markup.inlines(name))
                .replaceAll("<[^>]*>|\\s*\\(?https?://\\S+|\\S+@\\S+\\.\\S+", "")
                .strip())
        .filter(name -> name.length() > 1 && !TitleChoice.isPlaceholder(name))
        .map(name -> name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name)
        .distinct()
        .limit(MAX_AUTHORS)
        .toList();
  }

  private static List<String> labels(List<Entry> header) {
    Set<String> labels =
        all(header, Field.LABELS)
            .flatMap(value -> Stream.of(value.split("[,;\\s]+")))
            .map(label -> label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"))
            .map(label -> label.substring(0, Math.min(label.length(), MAX_LABEL_LENGTH)))
            .map(label -> label.replaceAll("^-+|-+$", ""))
            .filter(label -> !label.isEmpty())
            .limit(MAX_LABELS)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return List.copyOf(labels);
  }
}
