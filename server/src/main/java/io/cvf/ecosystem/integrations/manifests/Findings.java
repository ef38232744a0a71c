package io.cvf.ecosystem.integrations.manifests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Collects what is wrong with one text. */
final class Findings {

  /** Whoever has more to correct than this sees the rest the next time. */
  static final int MAX = 100;

  private final List<ManifestError> errors = new ArrayList<>();

  void add(String pointer, Place place, String message) {
    var error = new ManifestError(pointer, place.line(), place.column(), message);
    if (errors.size() < MAX && !errors.contains(error)) {
      errors.add(error);
    }
  }

  boolean isEmpty() {
    return errors.isEmpty();
  }

  /** In the order of the text. */
  List<ManifestError> all() {
    return errors.stream()
        .sorted(
            Comparator.comparingInt((ManifestError it) -> Objects.requireNonNullElse(it.line(), 0))
                .thenComparingInt(it -> Objects.requireNonNullElse(it.column(), 0)))
        .toList();
  }
}
