package io.cvf.ecosystem.platform.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the platform that an administrator may change. A module declares each as a bean:
 *
 * <pre>
 * &#64;Bean
 * Setting&lt;Duration&gt; standardCommentPeriod() {
 *   return Setting.duration(
 *       "community.comment-period.standard", "How long …", Duration.ofDays(14), Duration.ZERO,
 *       Duration.ofDays(365));
 * }
 * </pre>
 *
 * Its first value is that of the property {@code cvf.<name>}, else its default; from then on the
 * versions in the database count. A later release may allow more values, but not fewer: those that
 * were once in force are still read.
 *
 * @param <T> an immutable type with {@code equals}
 */
public final class Setting<T> {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*");
  private static final int MAX_DAYS = 36_500;

  private final String name;
  private final String description;
  private final @Nullable String unit;
  private final T defaultValue;
  private final Function<String, T> parser;
  private final Function<T, String> format;
  private final @Nullable String range;

  private Setting(
      String name,
      String description,
      @Nullable String unit,
      T defaultValue,
      Function<String, T> parser,
      Function<T, String> format,
      @Nullable String range) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a name of a setting: " + name);
    }
    this.name = name;
    this.description = description;
    this.unit = unit;
    this.defaultValue = defaultValue;
    this.parser = parser;
    this.format = format;
    this.range = range;
  }

  /**
   * @param unit what the text is in, for people; null when it says so itself
   * @param parser reads a value; throws {@link IllegalArgumentException} with a sentence that says
   *     what is allowed
   * @param format writes a value so that the parser reads it as the same
   */
  public static <T> Setting<T> of(
      String name,
      String description,
      @Nullable String unit,
      T defaultValue,
      Function<String, T> parser,
      Function<T, String> format) {
    return new Setting<>(name, description, unit, defaultValue, parser, format, null);
  }

  /** A whole number within both bounds. */
  public static Setting<Integer> integer(
      String name, String description, @Nullable String unit, int defaultValue, int min, int max) {
    return new Setting<>(
        name,
        description,
        unit,
        defaultValue,
        text -> within(wholeNumber(text, min, max), min, max, Object::toString),
        Object::toString,
        "%d to %d".formatted(min, max));
  }

  /** A duration in ISO 8601 ({@code P14D}, {@code PT72H}) within both bounds. */
  public static Setting<Duration> duration(
      String name, String description, Duration defaultValue, Duration min, Duration max) {
    return new Setting<>(
        name,
        description,
        "ISO 8601 duration",
        defaultValue,
        text -> within(duration(text), min, max, Setting::iso),
        Setting::iso,
        "%s to %s".formatted(iso(min), iso(max)));
  }

  /** {@code true} or {@code false}. */
  public static Setting<Boolean> flag(String name, String description, boolean defaultValue) {
    return new Setting<>(
        name,
        description,
        null,
        defaultValue,
        Setting::truth,
        value -> Boolean.toString(value),
        "true or false");
  }

  public String name() {
    return name;
  }

  /** The property its first value comes from. */
  public String property() {
    return "cvf." + name;
  }

  public String description() {
    return description;
  }

  public @Nullable String unit() {
    return unit;
  }

  /** What is allowed, for people; null when the description says it. */
  public @Nullable String range() {
    return range;
  }

  T defaultValue() {
    return defaultValue;
  }

  /**
   * @throws IllegalArgumentException with a sentence that says what is allowed
   */
  T parse(String text) {
    return parser.apply(text.strip());
  }

  /** The one way a value is written down. */
  String canonical(String text) {
    return format.apply(parse(text));
  }

  String defaultText() {
    return format.apply(defaultValue);
  }

  private static int wholeNumber(String text, int min, int max) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("A whole number from %d to %d.".formatted(min, max), e);
    }
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("true or false.");
    };
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "A duration in ISO 8601, such as P14D for 14 days or PT72H for 72 hours.", e);
    }
  }

  private static <C extends Comparable<C>> C within(
      C value, C min, C max, Function<C, String> format) {
    if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
      throw new IllegalArgumentException(
          "From %s to %s.".formatted(format.apply(min), format.apply(max)));
    }
    return value;
  }

  /** Whole days as days, because that is how people count them. */
  private static String iso(Duration duration) {
    var days = duration.toDays();
    return days > 0 && days <= MAX_DAYS && duration.equals(Duration.ofDays(days))
        ? "P%dD".formatted(days)
        : duration.toString();
  }
}
