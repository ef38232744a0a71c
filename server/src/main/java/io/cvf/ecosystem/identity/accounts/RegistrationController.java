package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.platform.access.Public;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing up. */
@RestController
@Tag(name = "Signing in")
class RegistrationController {

  private final RegistrationService registrations;
  private final Passwords passwords;

  RegistrationController(RegistrationService registrations, Passwords passwords) {
    this.registrations = registrations;
    this.passwords = passwords;
  }

  @PostMapping("/api/v1/members")
  @Public
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Sign up",
      description =
          """
          Holds the username for 24 hours and mails a link that makes the account. A known e-mail \
          address is answered alike; its owner gets a mail that says so.\
          """)
  Registered signUp(@Valid @RequestBody SignUp signUp) {
    registrations.register(
        new NewAccount(signUp.username(), signUp.email(), passwords.hash(signUp.password())));
    return new Registered(signUp.username());
  }

  @Schema(name = "SignUp")
  record SignUp(
      @Schema(example = "ada") @ValidUsername String username,
      @Schema(example = "ada@example.org") @ValidEmail String email,
      @Schema(example = "a long walk home") @ValidPassword String password) {

    @Override
    public String toString() {
      return "SignUp[" + username + "]";
    }
  }

  @Schema(name = "Registered")
  record Registered(String username) {}
}
