package io.cvf.ecosystem.sdk.certification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gathers what does not follow. */
final class Differences {

  private final List<String> all = new ArrayList<>();

  void expect(String what, @Nullable Object published, @Nullable Object computed) {
    if (!same(published, computed)) {
      all.add("%s: published %s, computed %s".formatted(what, word(published), word(computed)));
    }
  }

  void require(boolean holds, String otherwise) {
    if (!holds) {
      all.add(otherwise);
    }
  }

  private static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
      return a.compareTo(b) == 0;
    }
    return Objects.equals(one, other);
  }

  private static String word(@Nullable Object value) {
    return value == null ? "nothing" : value.toString();
  }

  List<String> all() {
    return List.copyOf(all);
  }
}
