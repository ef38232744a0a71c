package io.cvf.ecosystem.governance.payouts;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/partners/{partner}/payout-details")
@Tag(name = "Payouts")
class PayoutDetailsController {

  private final PayoutDetailsService service;
  private final PayoutDetailsViews views;
  private final PayoutAccess access;

  PayoutDetailsController(
      PayoutDetailsService service, PayoutDetailsViews views, PayoutAccess access) {
    this.service = service;
    this.views = views;
    this.access = access;
  }

  @Schema(name = "PayoutDetailsEdit")
  record Edit(
      @Schema(requiredMode = REQUIRED, description = "As the bank knows it, 1 to 70 characters.")
          @Nullable String holder,
      @Schema(requiredMode = REQUIRED, example = "DE89 3704 0044 0532 0130 00")
          @Nullable String iban,
      @Schema(description = "Only where the bank asks for it.", example = "COBADEFFXXX")
          @Nullable String bic,
      @Schema(requiredMode = REQUIRED, description = "Of the holder, ISO 3166-1.", example = "DE")
          @Nullable String country) {}

  @Schema(name = "PayoutDetailsJudgement")
  record Judgement(
      @Schema(requiredMode = REQUIRED) @Nullable Boolean verified,
      @Schema(description = "How it was verified; needed when it was not.")
          @Nullable String note) {}

  @GetMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Where a partner is paid",
      description = "For the partner's people and staff. `MISSING` where nothing was entered yet.")
  ResponseEntity<PayoutDetailsView> read(@PathVariable String partner, Caller caller) {
    var view = views.of(access.readable(partner, caller), caller);
    return IfMatch.tagged(view.version(), view);
  }

  @PutMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Say where the partner is paid",
      description =
          """
          For owners and finance of the partner. Has to be verified anew; a change pauses payouts \
          for 7 days and all owners are told. `If-Match: "0"` the first time.\
          """)
  ResponseEntity<PayoutDetailsView> enter(
      @PathVariable String partner, @RequestBody Edit body, IfMatch base, Caller caller) {
    var given =
        new PayoutDetailsService.Given(body.holder(), body.iban(), body.bic(), body.country());
    service.enter(partner, given, base, caller);
    return read(partner, caller);
  }

  @PostMapping("/verification")
  @AllowedTo(Role.FINANCE)
  @Operation(
      summary = "Verify payout details, or reject them",
      description = "By somebody who has nothing to do with the partner and did not enter them.")
  ResponseEntity<PayoutDetailsView> judge(
      @PathVariable String partner, @RequestBody Judgement body, IfMatch base, Caller caller) {
    var verified = body.verified();
    new Violations().require(verified != null, "/verified", "Say true or false.").refuseIfAny();
    service.judge(partner, Boolean.TRUE.equals(verified), body.note(), base, caller);
    return read(partner, caller);
  }
}
