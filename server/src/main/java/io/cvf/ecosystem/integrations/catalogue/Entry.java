package io.cvf.ecosystem.integrations.catalogue;

import io.cvf.ecosystem.integrations.RiskLevel;
import java.util.UUID;

/**
 * A skill in memory, with all that requests compare and count side by side: whatever had to be
 * looked up elsewhere would cost more than the rest. Its partner is a number, so that one change
 * there is seen by all its skills at once.
 */
final class Entry {

  final UUID skill;
  final int slot;
  final int partner;
  final RiskLevel risk;
  final int licence;
  final int[] tags;
  final long publishedAt;
  final long updatedAt;
  final boolean deprecated;
  final int wordsInName;
  int stars;
  int ratingMilli;
  long downloads;
  long executions;
  long recent;

  /** Points that no query changes, in ten-thousandths. */
  long standing;

  Entry(IndexedListing row, int slot, int partner, int licence, int[] tags, int wordsInName) {
    this.skill = row.skill();
    this.slot = slot;
    this.partner = partner;
    this.risk = row.riskLevel();
    this.licence = licence;
    this.tags = tags;
    this.publishedAt = row.publishedAt().toEpochMilli();
    this.updatedAt = row.updatedAt().toEpochMilli();
    this.deprecated = row.deprecated();
    this.wordsInName = wordsInName;
  }

  /** Figures change under a listing; what follows from them is worked out once. */
  void count(SkillFigures now, Ranking ranking) {
    stars = now.stars();
    ratingMilli = now.ratingMilli();
    downloads = now.downloads();
    executions = now.executions();
    recent = now.recent();
    standing = ranking.standing(this);
  }
}
