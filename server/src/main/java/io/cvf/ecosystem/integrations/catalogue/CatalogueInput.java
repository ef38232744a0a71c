package io.cvf.ecosystem.integrations.catalogue;

import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Text;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what callers ask the catalogue for; all that cannot be is refused by name. */
final class CatalogueInput {

  private static final int LONGEST_QUERY = 200;
  private static final int MOST_VALUES = 50;
  private static final int HIGHEST_RATING = 5;

  private CatalogueInput() {}

  /** 422 for what is longer than anyone looks for, and for what is no text. */
  static String query(@Nullable String query) {
    if (query == null) {
      return "";
    }
    if (query.length() > LONGEST_QUERY) {
      throw Problem.invalid("/query", "query has at most " + LONGEST_QUERY + " characters.");
    }
    return text("query", query);
  }

  /** 422 with the values there are. */
  static <E extends Enum<E>> Set<E> anyOf(
      String name, Class<E> type, @Nullable List<String> values) {
    var chosen = EnumSet.noneOf(type);
    for (var value : texts(name, values)) {
      chosen.add(
          Arrays.stream(type.getEnumConstants())
              .filter(constant -> constant.name().equalsIgnoreCase(value))
              .findFirst()
              .orElseThrow(() -> unknown(name, type)));
    }
    return chosen;
  }

  /** Values nobody limits; one that no skill has finds nothing. */
  static Set<String> texts(String name, @Nullable List<String> values) {
    var texts = new LinkedHashSet<String>();
    for (var value : values == null ? List.<String>of() : values) {
      if (!value.isBlank()) {
        texts.add(text(name, value.strip()));
      }
    }
    if (texts.size() > MOST_VALUES) {
      throw Problem.invalid("/" + name, name + " takes at most " + MOST_VALUES + " values.");
    }
    return texts;
  }

  /** At least so many whole points; of several the lowest. */
  static int rating(@Nullable List<String> values) {
    return texts("rating", values).stream().mapToInt(CatalogueInput::points).min().orElse(0);
  }

  private static int points(String value) {
    if (value.length() != 1 || value.charAt(0) < '1' || value.charAt(0) > '0' + HIGHEST_RATING) {
      throw Problem.invalid(
          "/rating", "rating is a whole number from 1 to 5: skills rated at least that.");
    }
    return value.charAt(0) - '0';
  }

  private static String text(String name, String value) {
    if (!Text.isStorable(value)) {
      throw Problem.invalid("/" + name, name + " holds characters that are no text, such as NUL.");
    }
    return value;
  }

  private static <E extends Enum<E>> Problem unknown(String name, Class<E> type) {
    return Problem.invalid(
        "/" + name,
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", ", name + " is one of ", ", in any case.")));
  }
}
