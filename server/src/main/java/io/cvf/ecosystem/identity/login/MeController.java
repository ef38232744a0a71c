package io.cvf.ecosystem.identity.login;

import io.cvf.ecosystem.identity.accounts.AccountReader;
import io.cvf.ecosystem.identity.organisations.OrganisationService;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in. */
@RestController
@Tag(name = "Own account")
class MeController {

  private final AccountReader accounts;
  private final OrganisationService organisations;

  MeController(AccountReader accounts, OrganisationService organisations) {
    this.accounts = accounts;
    this.organisations = organisations;
  }

  @GetMapping("/api/v1/me")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Your own account")
  Me me(Caller caller) {
    return Me.of(
        accounts.find(caller.id()).orElseThrow(), organisations.membershipsOf(caller.id()));
  }
}
