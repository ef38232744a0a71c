package io.cvf.ecosystem.integrations.catalogue;

import java.util.List;
import java.util.Locale;

/** What a list of skills can be narrowed by, with counts. */
enum Facet {
  CATEGORY,
  RISK,
  LICENCE,
  CERTIFICATION,
  RATING,
  TAG;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One choice; its count is what it would find with every other filter, but not this facet's. */
  record Value(String value, int count, boolean selected) {}

  /** A facet with its choices. */
  record Choices(String name, List<Value> values) {}
}
