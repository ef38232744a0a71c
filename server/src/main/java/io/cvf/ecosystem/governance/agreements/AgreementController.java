package io.cvf.ecosystem.governance.agreements;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.AgreementStatus;
import io.cvf.ecosystem.governance.MissingData;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Agreements")
class AgreementController {

  private final AgreementService service;
  private final TerminationService terminations;
  private final Agreements agreements;
  private final AgreementLists lists;
  private final AgreementAccess access;
  private final AgreementViews views;
  private final PartnerDirectory partners;

  AgreementController(
      AgreementService service,
      TerminationService terminations,
      Agreements agreements,
      AgreementLists lists,
      AgreementAccess access,
      AgreementViews views,
      PartnerDirectory partners) {
    this.service = service;
    this.terminations = terminations;
    this.agreements = agreements;
    this.lists = lists;
    this.access = access;
    this.views = views;
    this.partners = partners;
  }

  @Schema(name = "NewAgreement")
  record NewAgreement(
      @Schema(requiredMode = REQUIRED, description = "A slug or an id.", example = "acme")
          @Nullable String partner,
      @Schema(description = "The partner's category, unless you say otherwise.")
          @Nullable PartnerCategory integrationType,
      @Schema(requiredMode = REQUIRED) @Nullable AgreementTier tier,
      @Schema(requiredMode = REQUIRED, description = "At most 200 characters.")
          @Nullable String escalationContact,
      @Schema(description = "Of the IANA database; UTC without it.", example = "Europe/Berlin")
          @Nullable String timeZone,
      @Schema(description = "EXCLUDED without it.") @Nullable MissingData missingData) {

    ChosenTerms.Given given() {
      return new ChosenTerms.Given(integrationType, tier, escalationContact, timeZone, missingData);
    }
  }

  @Schema(name = "AgreementTermsEdit")
  record TermsEdit(
      @Schema(requiredMode = REQUIRED) @Nullable AgreementTier tier,
      @Nullable PartnerCategory integrationType,
      @Schema(requiredMode = REQUIRED) @Nullable String escalationContact,
      @Nullable String timeZone,
      @Nullable MissingData missingData) {

    ChosenTerms.Given given() {
      return new ChosenTerms.Given(integrationType, tier, escalationContact, timeZone, missingData);
    }
  }

  @Schema(name = "AgreementEnd")
  record End(
      @Schema(requiredMode = REQUIRED) @Nullable String reason,
      @Schema(description = "The first day it is no longer in force; today without it.")
          @Nullable LocalDate effectiveOn) {}

  @Schema(name = "AgreementWithdrawal")
  record Withdrawal(@Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  @PostMapping("/agreements")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Begin an agreement with a partner",
      description = "For maintainers and owners of the partner. Its checklist begins with it.")
  ResponseEntity<AgreementView> begin(@RequestBody NewAgreement body, Caller caller) {
    var agreement = access.find(service.begin(body.partner(), body.given(), caller));
    return ResponseEntity.created(URI.create("/api/v1/agreements/" + agreement.id()))
        .eTag(Long.toString(agreement.version()))
        .body(views.of(agreement, caller));
  }

  @GetMapping("/agreements")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Agreements, newest first",
      description =
          """
          Staff see all, everybody else those of their own partners. Several values of `status` \
          or `tier` mean any of them; `tier` is that of the newest terms.\
          """)
  Page<AgreementSummary> list(
      @RequestParam(required = false) @Nullable String partner,
      @RequestParam(defaultValue = "") Set<AgreementStatus> status,
      @RequestParam(defaultValue = "") Set<AgreementTier> tier,
      @RequestParam(required = false) @Nullable LocalDate endsBefore,
      Caller caller,
      Paging paging) {
    return views.summaries(
        lists.page(
            new AgreementLists.Filter(of(partner, caller), status, tier, endsBefore), paging));
  }

  private @Nullable Collection<PartnerId> of(@Nullable String partner, Caller caller) {
    if (partner == null || partner.isBlank()) {
      return access.readable(caller);
    }
    var named = partners.find(partner.strip()).id();
    access.requireReader(named, caller);
    return List.of(named);
  }

  @GetMapping("/agreements/{id}")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "An agreement", description = "For the partner's people and staff.")
  ResponseEntity<AgreementView> read(@PathVariable UUID id, Caller caller) {
    return tagged(access.readable(new AgreementId(id), caller), caller);
  }

  @GetMapping("/partners/{partner}/agreement")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "The agreement of a partner, else the last it had",
      description = "For the partner's people and staff.")
  ResponseEntity<AgreementView> current(@PathVariable String partner, Caller caller) {
    var named = partners.find(partner).id();
    access.requireReader(named, caller);
    var agreement = agreements.current(named).orElseThrow(AgreementProblems::notFound);
    return tagged(agreement, caller);
  }

  @PutMapping("/agreements/{id}/terms")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Change the terms while nobody has signed",
      description = "For maintainers and owners of the partner.")
  ResponseEntity<AgreementView> edit(
      @PathVariable UUID id, @RequestBody TermsEdit body, IfMatch base, Caller caller) {
    service.edit(new AgreementId(id), body.given(), base, caller);
    return read(id, caller);
  }

  @PostMapping("/agreements/{id}/termination")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "End an agreement, today or on a later day",
      description = "For maintainers and owners of the partner.")
  ResponseEntity<AgreementView> terminate(
      @PathVariable UUID id, @RequestBody End body, Caller caller) {
    terminations.terminate(new AgreementId(id), body.reason(), body.effectiveOn(), caller);
    return read(id, caller);
  }

  @PostMapping("/agreements/{id}/withdrawal")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Give an agreement up before both sides have signed",
      description = "For maintainers and owners of the partner.")
  ResponseEntity<AgreementView> withdraw(
      @PathVariable UUID id, @RequestBody Withdrawal body, Caller caller) {
    service.withdraw(new AgreementId(id), body.reason(), caller);
    return read(id, caller);
  }

  private ResponseEntity<AgreementView> tagged(Agreement agreement, Caller caller) {
    return IfMatch.tagged(agreement.version(), views.of(agreement, caller));
  }
}
