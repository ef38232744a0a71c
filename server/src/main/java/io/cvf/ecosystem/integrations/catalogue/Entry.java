package io.cvf.ecosystem.integrations.catalogue;

import io.cvf.ecosystem.integrations.RiskLevel;
import java.util.UUID;

/**
 * A skill in memory: small numbers for what requests compare and count. Its partner is looked up by
 * number, so that one change there is seen by all its skills at once.
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
  SkillFigures figures;
  int stars;

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
    this.figures = row.figures();
  }

  /** Figures change under a listing; what follows from them is worked out once. */
  void count(SkillFigures now, Ranking ranking) {
    figures = now;
    stars = now.stars();
    standing = ranking.standing(this);
  }
}
