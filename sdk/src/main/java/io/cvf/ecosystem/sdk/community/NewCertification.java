package io.cvf.ecosystem.sdk.community;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is certified for.
 *
 * @param reason everybody can read it
 * @param evidence for every criterion of the level, see {@code GET /certification-levels}
 * @param expiresOn the first day it holds no longer; null when it does not end
 * @param cohort those who were taught together; null for none
 */
public record NewCertification(
    CertificationLevel level,
    String reason,
    List<Evidence> evidence,
    @Nullable LocalDate expiresOn,
    @Nullable String cohort) {

  public NewCertification {
    evidence = List.copyOf(evidence);
  }

  public NewCertification(CertificationLevel level, String reason, List<Evidence> evidence) {
    this(level, reason, evidence, null, null);
  }

  /** Either an address or a text. */
  public record Evidence(String criterion, @Nullable String url, @Nullable String text) {}
}
