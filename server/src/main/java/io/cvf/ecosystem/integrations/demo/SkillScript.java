package io.cvf.ecosystem.integrations.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cvf.ecosystem.integrations.requirements.CheckKind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A skill of the demo and what happened to it, as in {@code demo/marketplace/skills}.
 *
 * @param partner its first owner
 * @param slug its first name; null when it is that of its folder
 * @param manifest the file in its folder, as it was in the first version
 */
record SkillScript(
    String partner,
    @Nullable String slug,
    String manifest,
    Words declared,
    List<Event> events,
    @Nullable Audience downloads) {

  enum Deed {
    SUBMIT,
    CHECK,
    APPEAL_CHECK,
    PUBLISH,
    APPROVE,
    YANK,
    DEPRECATE,
    RENAME,
    OFFER,
    ACCEPT,
    ADVISE,
    WITHDRAW_ADVISORY,
    REVIEW,
    VOTE,
    REPLY,
    REPORT
  }

  /** What the publisher declares beside the manifest. */
  record Words(
      @Nullable String name,
      @Nullable String version,
      @Nullable String riskLevel,
      @Nullable String licence,
      @Nullable List<@Nullable String> tags) {

    /** Those of a later version replace those of the one before, one by one. */
    Words or(@Nullable Words later) {
      return later == null
          ? this
          : new Words(
              later.name == null ? name : later.name,
              later.version == null ? version : later.version,
              later.riskLevel == null ? riskLevel : later.riskLevel,
              later.licence == null ? licence : later.licence,
              later.tags == null ? tags : later.tags);
    }
  }

  /**
   * A deed and, as far as it needs them, its words.
   *
   * @param at in days before now
   * @param review by whom the review was written that is meant
   */
  record Event(
      double at,
      @JsonProperty("do") Deed deed,
      String by,
      @Nullable String version,
      @Nullable Words declared,
      @Nullable List<Replacement> replace,
      @Nullable CheckKind check,
      @Nullable Boolean granted,
      @Nullable String to,
      @Nullable String replacement,
      @Nullable String title,
      @Nullable String severity,
      @Nullable String affected,
      @Nullable String fixedIn,
      @Nullable BigDecimal rating,
      @Nullable String review,
      @Nullable Boolean helpful,
      @Nullable String text,
      @Nullable String reason) {}

  record Replacement(String find, String with) {}

  /**
   * Who fetched it: about as many a day as this, from its first day to its last.
   *
   * @param from in days before now
   * @param until in days before now; null for until now
   */
  record Audience(double from, double first, double last, @Nullable Double until) {}
}
