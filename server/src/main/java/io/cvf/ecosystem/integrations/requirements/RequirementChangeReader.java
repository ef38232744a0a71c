package io.cvf.ecosystem.integrations.requirements;

import static java.util.stream.Collectors.joining;

import io.cvf.ecosystem.integrations.MeasuredFigure;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.platform.web.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a change strictly, and tells everything that is wrong with it at once. */
final class RequirementChangeReader {

  static final int MAX_CRITERIA = 20;
  private static final int MAX_TITLE = 200;
  private static final int MAX_TEXT = 2_000;
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,63}");

  private final List<String> problems = new ArrayList<>();

  /**
   * @param change only to be used when there are no problems
   * @param problems a sentence each, beginning with the place
   */
  record Reading(RequirementChange change, List<String> problems) {}

  private RequirementChangeReader() {}

  static Reading read(JsonNode document) {
    var reader = new RequirementChangeReader();
    var change = reader.change(document);
    return new Reading(change, List.copyOf(reader.problems));
  }

  private RequirementChange change(JsonNode document) {
    known(document, "", Set.of("title", "categories", "checks"));
    var title = document.has("title") ? text(document, "", "title", MAX_TITLE) : null;
    var categories = new EnumMap<PartnerCategory, CategoryRequirements>(PartnerCategory.class);
    each(
        document,
        "categories",
        PartnerCategory.class,
        (category, node) -> {
          categories.put(category, category(node, "categories." + category));
        });
    var checks = new EnumMap<CheckKind, Boolean>(CheckKind.class);
    each(
        document,
        "checks",
        CheckKind.class,
        (check, node) -> {
          checks.put(check, enforced(node, "checks." + check));
        });
    require(
        !categories.isEmpty() || !checks.isEmpty() || !problems.isEmpty(),
        "The change says nothing: name a category under categories or a check under checks.");
    return new RequirementChange(title, categories, checks);
  }

  private boolean enforced(JsonNode node, String place) {
    var word = node.isString() ? node.stringValue() : "";
    require(
        word.equals("enforced") || word.equals("advisory"),
        place + " is either enforced or advisory.");
    return word.equals("enforced");
  }

  private CategoryRequirements category(JsonNode node, String place) {
    known(node, place, Set.of("pass", "criteria"));
    var pass = number(node, place, "pass", 0);
    var criteria = new ArrayList<Criterion>();
    var list = node.path("criteria");
    require(
        list.isArray() && !list.isEmpty() && list.size() <= MAX_CRITERIA,
        place + ".criteria is a list of 1 to " + MAX_CRITERIA + " criteria.");
    for (var i = 0; list.isArray() && i < Math.min(list.size(), MAX_CRITERIA); i++) {
      criteria.add(criterion(list.get(i), "%s.criteria[%d]".formatted(place, i)));
    }
    together(criteria, place);
    return new CategoryRequirements(pass, criteria);
  }

  private void together(List<Criterion> criteria, String place) {
    var sum = criteria.stream().mapToInt(Criterion::weight).sum();
    require(
        criteria.isEmpty() || sum == 100,
        "%s: the weights add up to %d instead of 100.".formatted(place, sum));
    var ids = new HashSet<String>();
    var figures = EnumSet.noneOf(MeasuredFigure.class);
    for (var criterion : criteria) {
      require(
          criterion.id().isEmpty() || ids.add(criterion.id()),
          "%s: two criteria have the id %s.".formatted(place, criterion.id()));
      var figure = criterion.measured();
      require(
          figure == null || figures.add(figure),
          "%s: two criteria are measured by %s.".formatted(place, figure));
    }
  }

  private Criterion criterion(JsonNode node, String place) {
    known(node, place, Set.of("id", "title", "text", "weight", "mandatory", "measured"));
    var id = text(node, place, "id", MAX_TITLE);
    require(
        id.isEmpty() || ID.matcher(id).matches(),
        place + ".id is 2 to 64 lower-case letters, digits and hyphens.");
    return new Criterion(
        id,
        text(node, place, "title", MAX_TITLE),
        text(node, place, "text", MAX_TEXT),
        number(node, place, "weight", 1),
        flag(node, place, "mandatory"),
        figure(node, place));
  }

  private @Nullable MeasuredFigure figure(JsonNode node, String place) {
    if (!node.has("measured")) {
      return null;
    }
    var figure = constant(MeasuredFigure.class, node.path("measured").asString(""));
    require(
        figure != null, "%s.measured is one of %s.".formatted(place, names(MeasuredFigure.class)));
    return figure;
  }

  private boolean flag(JsonNode node, String place, String key) {
    var value = node.path(key);
    require(
        value.isMissingNode() || value.isBoolean(),
        "%s.%s is true or false.".formatted(place, key));
    return value.asBoolean(false);
  }

  private int number(JsonNode node, String place, String key, int min) {
    var value = node.path(key);
    var fits = value.isInt() && value.intValue() >= min && value.intValue() <= 100;
    require(fits, "%s.%s is a whole number from %d to 100.".formatted(place, key, min));
    return fits ? value.intValue() : 0;
  }

  private String text(JsonNode node, String place, String key, int max) {
    var value = node.path(key);
    var text = value.isString() ? value.stringValue().strip() : "";
    var fits =
        !text.isEmpty() && text.codePointCount(0, text.length()) <= max && Text.isStorable(text);
    require(
        fits,
        "%s is a text of 1 to %,d characters."
            .formatted(place.isEmpty() ? key : place + "." + key, max));
    return fits ? text : "";
  }

  private void known(JsonNode node, String place, Set<String> keys) {
    var at = place.isEmpty() ? "The change" : place;
    require(node.isObject(), at + " is a map of names and values.");
    for (var key : node.propertyNames()) {
      require(
          keys.contains(key),
          "%s has no %s; it knows %s."
              .formatted(at, key, keys.stream().sorted().collect(joining(", "))));
    }
  }

  private interface Entry<E> {
    void read(E name, JsonNode node);
  }

  private <E extends Enum<E>> void each(
      JsonNode document, String key, Class<E> type, Entry<E> reading) {
    if (!document.has(key)) {
      return;
    }
    var map = document.path(key);
    require(map.isObject(), key + " is a map of names and values.");
    for (var name : map.propertyNames()) {
      var constant = constant(type, name);
      if (constant == null) {
        problems.add("%s.%s is not known; it is one of %s.".formatted(key, name, names(type)));
      } else {
        reading.read(constant, map.path(name));
      }
    }
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(it -> it.name().equals(name))
        .findAny()
        .orElse(null);
  }

  private static <E extends Enum<E>> String names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(joining(", "));
  }

  private void require(boolean holds, String problem) {
    if (!holds) {
      problems.add(problem);
    }
  }
}
