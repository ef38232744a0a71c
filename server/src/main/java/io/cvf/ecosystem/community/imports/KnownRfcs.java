package io.cvf.ecosystem.community.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The RFCs that came from files, found by what other files call them. */
final class KnownRfcs {

  /**
   * @param number what it has here; its file's number may have been taken
   */
  record Known(FileName file, @Nullable Integer sourceNumber, @Nullable String home, int number) {}

  private final Map<String, Known> byName = new HashMap<>();
  private final Map<String, List<Known>> bySlug = new HashMap<>();
  private final Map<Integer, List<Known>> byNumber = new HashMap<>();

  KnownRfcs(Collection<Known> known) {
    known.forEach(this::add);
  }

  void add(Known rfc) {
    byName.put(small(rfc.file().name()), rfc);
    bySlug.merge(small(rfc.file().slug()), List.of(rfc), KnownRfcs::join);
    if (rfc.sourceNumber() != null) {
      byNumber.merge(rfc.sourceNumber(), List.of(rfc), KnownRfcs::join);
    }
  }

  boolean contains(FileName file) {
    return byName.containsKey(small(file.name()));
  }

  /** What each file's RFC is called here. */
  Map<String, Integer> numbers() {
    return byName.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().number()));
  }

  /**
   * The number here of what a text refers to.
   *
   * <p>A file's name weighs more than its number: projects renumber, and a link to {@code
   * active/0031-better-temporary-lifetimes.md} means what is {@code
   * text/0066-better-temporary-lifetimes.md} today. A number alone is trusted in the folder {@code
   * text}, where numbers are final.
   *
   * @param home of the text, for references relative to it
   */
  Optional<Integer> resolve(Reference reference, @Nullable String home) {
    var repository = reference.repository() == null ? home : reference.repository();
    return candidates(reference)
        .filter(known -> isOf(repository, known, reference.repository() != null))
        .map(Known::number);
  }

  private Optional<Known> candidates(Reference reference) {
    var file = reference.file();
    if (file == null) {
      return only(byNumber.get(reference.pullRequest()));
    }
    var named = byName.get(small(file.name()));
    if (named != null) {
      return Optional.of(named);
    }
    var alike =
        file.slug().isEmpty() ? Optional.<Known>empty() : only(bySlug.get(small(file.slug())));
    if (alike.isPresent() || file.number() == null) {
      return alike;
    }
    return reference.folder().equals("text") ? only(byNumber.get(file.number())) : Optional.empty();
  }

  /** Without a known home only repositories that are plainly about RFCs are believed. */
  private static boolean isOf(@Nullable String repository, Known known, boolean named) {
    if (known.home() == null || repository == null) {
      return !named || repository == null || repository.endsWith("/rfcs");
    }
    return known.home().equalsIgnoreCase(repository);
  }

  private static Optional<Known> only(@Nullable List<Known> found) {
    return found == null || found.size() != 1 ? Optional.empty() : Optional.of(found.getFirst());
  }

  private static List<Known> join(List<Known> some, List<Known> more) {
    return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
  }

  private static String small(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
