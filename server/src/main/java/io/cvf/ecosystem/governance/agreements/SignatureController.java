package io.cvf.ecosystem.governance.agreements;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What both sides propose and sign. */
@RestController
@RequestMapping("/api/v1/agreements/{id}")
@Tag(name = "Agreements")
class SignatureController {

  private final SigningService signing;
  private final ProposalService proposals;
  private final AgreementAccess access;
  private final AgreementViews views;

  SignatureController(
      SigningService signing,
      ProposalService proposals,
      AgreementAccess access,
      AgreementViews views) {
    this.signing = signing;
    this.proposals = proposals;
    this.access = access;
    this.views = views;
  }

  @Schema(name = "NewSignature")
  record NewSignature(
      @Schema(requiredMode = REQUIRED, description = "Of the text you have read.")
          @Nullable String documentSha256,
      @Schema(requiredMode = REQUIRED, description = "Your full name, at most 100 characters.")
          @Nullable String name,
      @Schema(description = "What you are in your organisation.") @Nullable String title,
      @Schema(requiredMode = REQUIRED, description = "True: you have read it and agree.")
          @Nullable Boolean accepted) {}

  @Schema(name = "TierChange")
  record TierChange(
      @Schema(requiredMode = REQUIRED) @Nullable AgreementTier tier,
      @Schema(requiredMode = REQUIRED, description = "The first day of the new tier, in UTC.")
          @Nullable LocalDate effectiveOn,
      @Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  @PostMapping("/signatures")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Sign the document that waits for signatures",
      description =
          """
          An owner signs for the partner, a maintainer who is impartial for the platform. With \
          both signatures it takes effect, and `effectiveDate` says when.\
          """)
  ResponseEntity<AgreementView> sign(
      @PathVariable UUID id,
      @RequestBody NewSignature body,
      Caller caller,
      HttpServletRequest request) {
    signing.sign(
        new AgreementId(id),
        new SigningService.Given(
            body.documentSha256(),
            body.name(),
            body.title(),
            body.accepted(),
            request.getRemoteAddr()),
        caller);
    return view(id, caller);
  }

  @DeleteMapping("/signatures")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Take your signature back while it stands alone")
  ResponseEntity<AgreementView> takeBack(@PathVariable UUID id, Caller caller) {
    signing.takeBack(new AgreementId(id), caller);
    return view(id, caller);
  }

  @PostMapping("/tier")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Propose another tier from a day on",
      description =
          "For maintainers and owners of the partner. It counts once both sides have signed it.")
  ResponseEntity<AgreementView> changeTier(
      @PathVariable UUID id, @RequestBody TierChange body, Caller caller) {
    proposals.changeTier(
        new AgreementId(id),
        new ProposalService.TierChange(body.tier(), body.effectiveOn(), body.reason()),
        caller);
    return view(id, caller);
  }

  @DeleteMapping("/tier")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Cancel a change of tier that nobody has signed")
  ResponseEntity<AgreementView> cancelTier(@PathVariable UUID id, Caller caller) {
    proposals.cancelTier(new AgreementId(id), caller);
    return view(id, caller);
  }

  @PostMapping("/renewal")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Begin the renewal of an agreement",
      description =
          """
          For maintainers and owners of the partner, from 60 days before the end on. Only items \
          of the checklist that have expired are opened again.\
          """)
  ResponseEntity<AgreementView> renew(@PathVariable UUID id, Caller caller) {
    proposals.renew(new AgreementId(id), caller);
    return view(id, caller);
  }

  private ResponseEntity<AgreementView> view(UUID id, Caller caller) {
    var agreement = access.readable(new AgreementId(id), caller);
    return IfMatch.tagged(agreement.version(), views.of(agreement, caller));
  }
}
