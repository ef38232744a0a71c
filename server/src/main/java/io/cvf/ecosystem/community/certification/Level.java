package io.cvf.ecosystem.community.certification;

import io.cvf.ecosystem.community.CertificationLevel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A level and what it takes.
 *
 * @param validityDays null when certificates of it do not expire by themselves
 */
record Level(
    CertificationLevel level,
    String title,
    String description,
    @Nullable Integer validityDays,
    List<Criterion> criteria) {

  /** The first day on which a certificate of that day is no longer valid. */
  @Nullable LocalDate expiry(LocalDate granted) {
    return validityDays == null ? null : granted.plusDays(validityDays);
  }

  boolean has(String criterion) {
    return criteria.stream().anyMatch(it -> it.id().equals(criterion));
  }
}
