package io.cvf.ecosystem.integrations.reviews;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "SkillReview")
record ReviewView(
    UUID id,
    Author member,
    @Schema(description = "0 to 5 with one decimal.") BigDecimal rating,
    @Schema(description = "Markdown.") String text,
    String html,
    @Schema(description = "Of the skill, when the member names one.") @Nullable String version,
    @Schema(
            description =
                """
                VERIFIED: an organisation of the member has executed the skill; it counts fully. \
                MEMBER: it counts a quarter. NONE: it is shown and does not count.\
                """)
        ReviewWeight counts,
    Instant createdAt,
    @Nullable Instant editedAt,
    Helpful helpful,
    @Nullable ReplyView reply,
    @Schema(description = "Shown to its author and to moderators only.")
        @Nullable HiddenView hidden,
    @Schema(description = "What you may do now.") Set<Action> actions) {

  enum Action {
    REPLY,
    VOTE,
    REPORT,
    HIDE,
    SHOW,
    DELETE
  }

  @Schema(name = "ReviewAuthor")
  record Author(String username, String displayName) {}

  @Schema(name = "ReviewHelpful")
  record Helpful(
      int yes, int no, @Schema(description = "What you said of it.") @Nullable Boolean mine) {}

  @Schema(name = "ReviewReply")
  record ReplyView(String text, String html, ReplyAuthor by, Instant at) {}

  @Schema(name = "ReviewReplyAuthor")
  record ReplyAuthor(String username) {}

  @Schema(name = "ReviewHiding")
  record HiddenView(String reason) {}
}
