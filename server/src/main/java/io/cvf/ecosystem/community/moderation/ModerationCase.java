package io.cvf.ecosystem.community.moderation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** Something that waits for a moderator, as it is shown; each kind adds what it is about. */
@Schema(
    name = "ModerationCase",
    description =
        """
        By `kind`: REPORT has `report`, APPEAL has `appeal`, FLAG has `flag`, REPUTATION_APPEAL has \
        `member` and `entry`.\
        """)
public interface ModerationCase {

  /** Which room it comes from, and so what it holds. */
  @Schema(name = "ModerationKind")
  enum Kind {
    REPORT,
    APPEAL,
    FLAG,
    REPUTATION_APPEAL
  }

  @JsonProperty("kind")
  Kind kind();

  @JsonProperty("waitingSince")
  Instant waitingSince();

  /** Tells cases apart that began to wait at the same moment. */
  UUID caseId();
}
