package io.cvf.ecosystem.community.members;

import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.cvf.ecosystem.platform.web.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public side of members. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Members")
class MemberController {

  private static final int MAX_QUERY = 80;

  private final Profiles profiles;

  MemberController(Profiles profiles) {
    this.profiles = profiles;
  }

  record MemberSummary(
      String username,
      String displayName,
      Instant joinedAt,
      long reputationMicros,
      CertificationLevel certificationLevel) {

    static MemberSummary of(Profiles.Listed listed) {
      var profile = listed.profile();
      return new MemberSummary(
          profile.username(),
          profile.displayName(),
          profile.joinedAt(),
          listed.earned().reputationMicros(),
          listed.earned().certificationLevel());
    }
  }

  record ProfileEdit(
      @Schema(description = "At most 80 characters; empty means the username.", example = "Ada L.")
          @Nullable String displayName,
      @Schema(description = "Markdown, at most 2,000 characters.") @Nullable String bio,
      @Schema(example = "https://example.org") @Nullable String website) {}

  @GetMapping("/members")
  @Public
  @Operation(summary = "Find members by the beginning of their names, or by likeness")
  Page<MemberSummary> list(@RequestParam(defaultValue = "") String query, Paging paging) {
    var clean = query.strip().toLowerCase(Locale.ROOT);
    new Violations()
        .require(
            clean.length() <= MAX_QUERY && Text.isStorable(clean),
            "/query",
            "A query has at most %d characters.".formatted(MAX_QUERY))
        .refuseIfAny();
    return profiles.list(clean, paging).map(MemberSummary::of);
  }

  @GetMapping("/members/{username}")
  @Public
  @Operation(summary = "A member's profile")
  ResponseEntity<ProfileView> read(@Parameter(example = "ada") @PathVariable String username) {
    return tagged(profiles.view(username));
  }

  @PutMapping("/me/profile")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Say who you are")
  ResponseEntity<ProfileView> edit(@RequestBody ProfileEdit edit, IfMatch base, Caller caller) {
    var text =
        ProfileText.checked(edit.displayName(), edit.bio(), edit.website(), caller.username());
    return tagged(profiles.edit(caller, text, base.version()));
  }

  private static ResponseEntity<ProfileView> tagged(ProfileView view) {
    return IfMatch.tagged(view.version(), view);
  }
}
