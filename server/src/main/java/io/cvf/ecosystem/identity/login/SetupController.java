package io.cvf.ecosystem.identity.login;

import io.cvf.ecosystem.identity.accounts.FirstAdministrator;
import io.cvf.ecosystem.identity.accounts.NewAccount;
import io.cvf.ecosystem.identity.accounts.Passwords;
import io.cvf.ecosystem.identity.accounts.Secret;
import io.cvf.ecosystem.identity.accounts.ValidEmail;
import io.cvf.ecosystem.identity.accounts.ValidPassword;
import io.cvf.ecosystem.identity.accounts.ValidUsername;
import io.cvf.ecosystem.platform.access.Public;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Becoming the first administrator with the link the platform printed when it started. */
@RestController
@Tag(name = "Signing in")
class SetupController {

  private final FirstAdministrator firstAdministrator;
  private final Passwords passwords;
  private final BrowserSession browserSession;

  SetupController(
      FirstAdministrator firstAdministrator, Passwords passwords, BrowserSession browserSession) {
    this.firstAdministrator = firstAdministrator;
    this.passwords = passwords;
    this.browserSession = browserSession;
  }

  @PostMapping("/api/v1/setup")
  @Public
  @Operation(
      summary = "Become the first administrator",
      description = "With the secret of the link that was printed at the last start. Signs in.")
  Me setUp(
      @Valid @RequestBody Setup setup, HttpServletRequest request, HttpServletResponse response) {
    var account =
        firstAdministrator.setUp(
            new Secret(setup.token()),
            new NewAccount(setup.username(), setup.email(), passwords.hash(setup.password())));
    browserSession.start(account, request, response);
    return Me.of(account, List.of());
  }

  @Schema(name = "Setup")
  record Setup(
      @Schema(description = "What stands after # in the printed link") @NotBlank String token,
      @Schema(example = "admin") @ValidUsername String username,
      @Schema(example = "ada@example.org") @ValidEmail String email,
      @Schema(example = "a long walk home") @ValidPassword String password) {

    @Override
    public String toString() {
      return "Setup";
    }
  }
}
