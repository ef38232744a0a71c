package io.cvf.ecosystem.sdk;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a manifest, and what was read from it.
 *
 * @param format null when the text fits none
 * @param notes what is right, but worth knowing
 * @param skill null when the text is wrong
 */
public record SkillValidation(
    @Nullable String format,
    boolean valid,
    List<Mistake> errors,
    List<String> notes,
    @Nullable Sketch skill) {

  public SkillValidation {
    errors = List.copyOf(requireNonNullElse(errors, List.of()));
    notes = List.copyOf(requireNonNullElse(notes, List.of()));
  }

  /**
   * @param pointer a JSON pointer; empty for the whole
   * @param line counted from 1; null when it is about no place of the text
   * @param column counted from 1; null when it is about no place of the text
   */
  public record Mistake(
      String pointer, @Nullable Integer line, @Nullable Integer column, String message) {}

  /**
   * The skill it describes.
   *
   * @param missing what has to be declared before it can be published
   */
  public record Sketch(
      String skillId,
      String name,
      @Nullable String version,
      @Nullable RiskLevel riskLevel,
      @Nullable RiskLevel leastRisk,
      @Nullable String licence,
      List<String> missing) {

    public Sketch {
      missing = List.copyOf(requireNonNullElse(missing, List.of()));
    }
  }
}
