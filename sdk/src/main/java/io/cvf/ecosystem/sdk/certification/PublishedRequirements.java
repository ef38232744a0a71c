package io.cvf.ecosystem.sdk.certification;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A requirement set as {@code GET /requirement-sets/{number}} publishes it. */
public record PublishedRequirements(int number, LocalDate effectiveOn, List<Category> categories) {

  public PublishedRequirements {
    categories = List.copyOf(requireNonNullElse(categories, List.of()));
  }

  public record Category(String category, int pass, List<Criterion> criteria) {

    public Category {
      criteria = List.copyOf(requireNonNullElse(criteria, List.of()));
    }
  }

  public record Criterion(
      String id, String title, int weight, boolean mandatory, @Nullable String measured) {}

  Optional<Category> of(String category) {
    return categories.stream().filter(it -> it.category().equals(category)).findFirst();
  }
}
