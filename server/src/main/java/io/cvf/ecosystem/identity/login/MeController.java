package io.cvf.ecosystem.identity.login;

import io.cvf.ecosystem.identity.accounts.AccountReader;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in. */
@RestController
class MeController {

  private final AccountReader accounts;

  MeController(AccountReader accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/api/v1/me")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Your own account")
  Me me(Caller caller) {
    return Me.of(accounts.find(caller.id()).orElseThrow());
  }
}
