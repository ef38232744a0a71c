package io.cvf.ecosystem.integrations.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.partners.CertificationPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner of the demo and what happened to it, as in {@code demo/marketplace/partners}.
 *
 * @param slug of the partner and of its organisation
 * @param owner founds the organisation
 */
record PartnerScript(
    String slug,
    String name,
    String owner,
    PartnerCategory category,
    String website,
    String contactEmail,
    String description,
    List<Event> events) {

  enum Deed {
    REGISTER,
    JOIN,
    EVIDENCE,
    APPLY,
    REVIEW,
    CONFIRM,
    APPEAL,
    SUSPEND,
    TERMINATE
  }

  /**
   * A deed and, as far as it needs them, its words.
   *
   * @param at in days before now
   * @param id what this evidence is called by the reviews below it
   * @param expiresIn in days from now
   */
  record Event(
      double at,
      @JsonProperty("do") Deed deed,
      String by,
      @Nullable String who,
      @Nullable String id,
      @Nullable String criterion,
      @Nullable String url,
      @Nullable String fileName,
      @Nullable Integer expiresIn,
      @Nullable String text,
      @Nullable String note,
      @Nullable String statement,
      @Nullable String stagingEndpoint,
      @Nullable CertificationPath path,
      @Nullable List<Score> scores,
      @Nullable Integer overallScore,
      @Nullable String notes,
      @Nullable List<String> evidence,
      @Nullable Boolean agreed,
      @Nullable String reason) {}

  record Score(
      String criterion, int score, @Nullable String note, @Nullable List<String> evidence) {}
}
