package io.cvf.ecosystem.integrations.reviews;

import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member says of a skill.
 *
 * @param text Markdown, empty when only the rating is given
 * @param version of the skill the member speaks of; null for none in particular
 * @param revision 1 until it is edited
 */
public record Review(
    UUID id,
    SkillId skill,
    MemberId member,
    Rating rating,
    String text,
    @Nullable String version,
    ReviewWeight weight,
    int revision,
    Instant createdAt,
    @Nullable Instant editedAt,
    int helpful,
    int unhelpful,
    int rank,
    @Nullable Reply reply,
    @Nullable Hiding hiding) {

  /** What the publisher answers. */
  record Reply(String text, MemberId by, Instant at) {}

  record Hiding(String reason, MemberId by, Instant at) {}

  boolean isHidden() {
    return hiding != null;
  }

  /** What it adds to the sums of its skill: nothing while it is hidden. */
  Share share() {
    return isHidden()
        ? Share.NOTHING
        : new Share(
            1, rating.tenths(), weight.hundredths(), (long) rating.tenths() * weight.hundredths());
  }

  /**
   * A part of the sums ratings are made of.
   *
   * @param weight in hundredths
   * @param weighted ratings in tenths times weight in hundredths
   */
  record Share(int reviews, long tenths, int weight, long weighted) {

    static final Share NOTHING = new Share(0, 0, 0, 0);

    Share minus(Share other) {
      return new Share(
          reviews - other.reviews,
          tenths - other.tenths,
          weight - other.weight,
          weighted - other.weighted);
    }
  }
}
