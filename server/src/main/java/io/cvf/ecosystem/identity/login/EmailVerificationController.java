package io.cvf.ecosystem.identity.login;

import io.cvf.ecosystem.identity.accounts.EmailService;
import io.cvf.ecosystem.identity.accounts.LinkExpired;
import io.cvf.ecosystem.identity.accounts.RegistrationService;
import io.cvf.ecosystem.identity.accounts.Secret;
import io.cvf.ecosystem.identity.organisations.OrganisationService;
import io.cvf.ecosystem.platform.access.Public;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Proving an e-mail address, which ends a sign-up or a change of address. */
@RestController
@Tag(name = "Own account")
class EmailVerificationController {

  private final RegistrationService registrations;
  private final EmailService emails;
  private final OrganisationService organisations;
  private final BrowserSession browserSession;

  EmailVerificationController(
      RegistrationService registrations,
      EmailService emails,
      OrganisationService organisations,
      BrowserSession browserSession) {
    this.registrations = registrations;
    this.emails = emails;
    this.organisations = organisations;
    this.browserSession = browserSession;
  }

  @PostMapping("/api/v1/email-verifications")
  @Public
  @Operation(
      summary = "Prove an e-mail address with the mailed secret",
      description = "Makes the account or changes its address, and signs in. Works once.")
  Me verify(
      @Valid @RequestBody Verification verification,
      HttpServletRequest request,
      HttpServletResponse response) {
    var secret = new Secret(verification.token());
    var account =
        registrations
            .confirm(secret)
            .or(() -> emails.confirm(secret))
            .orElseThrow(LinkExpired::problem);
    browserSession.start(account, request, response);
    return Me.of(account, organisations.membershipsOf(account.id()));
  }

  @Schema(name = "EmailVerification")
  record Verification(
      @Schema(description = "What stands after # in the mailed link") @NotBlank String token) {

    @Override
    public String toString() {
      return "Verification";
    }
  }
}
