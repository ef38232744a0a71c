package io.cvf.ecosystem.integrations.catalogue;

import java.util.Arrays;
import java.util.UUID;

/**
 * The listings by slot, in columns: a search reads a few columns of all skills from their beginning
 * to their end, which memory is good at. An object a skill would be fetched one by one.
 */
@SuppressWarnings("EnumOrdinal") // nothing of it outlives the process
final class Slots {

  static final int EMPTY = -1;

  private static final int AT_FIRST = 1_024;

  private int size;
  UUID[] skill = new UUID[AT_FIRST];

  /** A number, so that one change there is seen by all its skills at once. */
  int[] partner = new int[AT_FIRST];

  byte[] risk = new byte[AT_FIRST];
  int[] licence = new int[AT_FIRST];

  /** The tags of all slots, one after another, and where those of each slot end. */
  int[] tags = new int[AT_FIRST];

  int[] tagsEnd = new int[AT_FIRST];
  long[] publishedAt = new long[AT_FIRST];
  long[] updatedAt = new long[AT_FIRST];
  boolean[] deprecated = new boolean[AT_FIRST];
  int[] wordsInName = new int[AT_FIRST];
  byte[] stars = new byte[AT_FIRST];
  int[] ratingMilli = new int[AT_FIRST];
  long[] downloads = new long[AT_FIRST];
  long[] executions = new long[AT_FIRST];
  long[] recent = new long[AT_FIRST];

  /** Points that no query changes, in ten-thousandths. */
  long[] standing = new long[AT_FIRST];

  /** However many were ever taken, with those that are empty now. */
  int size() {
    return size;
  }

  /** Takes the next slot; its figures come by {@link #count}. */
  int add(IndexedListing row, int ofPartner, int ofLicence, int[] ofTags, int inName) {
    if (size == skill.length) {
      grow(size * 2);
    }
    var slot = size++;
    skill[slot] = row.skill();
    partner[slot] = ofPartner;
    risk[slot] = (byte) row.riskLevel().ordinal();
    licence[slot] = ofLicence;
    addTags(slot, ofTags);
    publishedAt[slot] = row.publishedAt().toEpochMilli();
    updatedAt[slot] = row.updatedAt().toEpochMilli();
    deprecated[slot] = row.deprecated();
    wordsInName[slot] = inName;
    return slot;
  }

  void clear(int slot) {
    partner[slot] = EMPTY;
  }

  /** Figures change under a listing; what follows from them is worked out once. */
  void count(int slot, SkillFigures now, Ranking ranking) {
    stars[slot] = (byte) now.stars();
    ratingMilli[slot] = now.ratingMilli();
    downloads[slot] = now.downloads();
    executions[slot] = now.executions();
    recent[slot] = now.recent();
    standing[slot] = ranking.standing(this, slot);
  }

  int tagsBegin(int slot) {
    return slot == 0 ? 0 : tagsEnd[slot - 1];
  }

  private void addTags(int slot, int[] added) {
    var begin = tagsBegin(slot);
    var end = begin + added.length;
    if (end > tags.length) {
      tags = Arrays.copyOf(tags, end * 2);
    }
    System.arraycopy(added, 0, tags, begin, added.length);
    tagsEnd[slot] = end;
  }

  private void grow(int length) {
    skill = Arrays.copyOf(skill, length);
    partner = Arrays.copyOf(partner, length);
    risk = Arrays.copyOf(risk, length);
    licence = Arrays.copyOf(licence, length);
    tagsEnd = Arrays.copyOf(tagsEnd, length);
    publishedAt = Arrays.copyOf(publishedAt, length);
    updatedAt = Arrays.copyOf(updatedAt, length);
    deprecated = Arrays.copyOf(deprecated, length);
    wordsInName = Arrays.copyOf(wordsInName, length);
    stars = Arrays.copyOf(stars, length);
    ratingMilli = Arrays.copyOf(ratingMilli, length);
    downloads = Arrays.copyOf(downloads, length);
    executions = Arrays.copyOf(executions, length);
    recent = Arrays.copyOf(recent, length);
    standing = Arrays.copyOf(standing, length);
  }
}
