package io.cvf.ecosystem.integrations.certification;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Certification of partners")
class CertificationReviewController {

  private final CertificationReviewService service;
  private final ReviewAppealService appeals;
  private final CertificationReviews reviews;
  private final PartnerAccess access;
  private final ReviewViews views;

  CertificationReviewController(
      CertificationReviewService service,
      ReviewAppealService appeals,
      CertificationReviews reviews,
      PartnerAccess access,
      ReviewViews views) {
    this.service = service;
    this.appeals = appeals;
    this.reviews = reviews;
    this.access = access;
    this.views = views;
  }

  @Schema(name = "CertificationConfirmation")
  record Confirmation(
      @Schema(requiredMode = REQUIRED) @Nullable Boolean agreed,
      @Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  @Schema(name = "CertificationAppealText")
  record AppealText(
      @Schema(requiredMode = REQUIRED, description = "At most 5,000 characters.")
          @Nullable String text) {}

  @Schema(name = "CertificationAppealDecision")
  record AppealDecision(
      @Schema(requiredMode = REQUIRED) @Nullable Boolean upheld,
      @Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  @PostMapping("/partners/{id}/certification-reviews")
  @AllowedTo(Role.CERTIFIER)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Review a partner that applied",
      description =
          """
          By criteria it decides at once; a review of the whole waits until another certifier \
          confirms it. Not about a partner of your own organisation.\
          """)
  CertificationReviewView review(
      @PathVariable String id, @RequestBody NewReview body, Caller caller) {
    return views.of(service.review(id, body, caller), caller);
  }

  @GetMapping("/partners/{id}/certification-reviews")
  @Public
  @Operation(summary = "The reviews of a partner, monthly ones included, newest first")
  Page<CertificationReviewView> list(
      @PathVariable String id, @Nullable Caller caller, Paging paging) {
    return views.of(reviews.of(access.find(id).id(), paging), caller);
  }

  @GetMapping("/certification-reviews/{review}")
  @Public
  @Operation(summary = "A review, with everything its score is computed from")
  CertificationReviewView read(@PathVariable UUID review, @Nullable Caller caller) {
    return views.of(service.find(review), caller);
  }

  @PostMapping("/certification-reviews/{review}/confirmation")
  @AllowedTo(Role.CERTIFIER)
  @Operation(
      summary = "Confirm a review of the whole, or refuse it",
      description = "For another certifier than the one who made it.")
  CertificationReviewView confirm(
      @PathVariable UUID review, @RequestBody Confirmation body, Caller caller) {
    return views.of(service.confirm(review, body.agreed(), body.reason(), caller), caller);
  }

  @PostMapping("/certification-reviews/{review}/appeal")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Object to the last review, if it failed",
      description = "For owners of the partner, once.")
  CertificationReviewView appeal(
      @PathVariable UUID review, @RequestBody AppealText body, Caller caller) {
    return views.of(appeals.appeal(review, body.text(), caller), caller);
  }

  @PostMapping("/certification-reviews/{review}/appeal/decision")
  @AllowedTo(Role.CERTIFIER)
  @Operation(
      summary = "Decide about an appeal",
      description =
          "For a certifier who did not make the review. Upheld, the application is open again.")
  CertificationReviewView decide(
      @PathVariable UUID review, @RequestBody AppealDecision body, Caller caller) {
    return views.of(appeals.decide(review, body.upheld(), body.reason(), caller), caller);
  }
}
