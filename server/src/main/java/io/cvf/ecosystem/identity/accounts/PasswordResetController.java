package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.platform.access.Public;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A new password for those who forgot theirs. */
@RestController
@Tag(name = "Signing in")
@RequestMapping("/api/v1/password-resets")
class PasswordResetController {

  private final PasswordService service;
  private final Passwords passwords;

  PasswordResetController(PasswordService service, Passwords passwords) {
    this.service = service;
    this.passwords = passwords;
  }

  @PostMapping
  @Public
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Ask for a link to choose a new password",
      description = "Answers the same whether or not a member has that e-mail address.")
  void request(@Valid @RequestBody ResetRequest request) {
    service.requestReset(request.email());
  }

  @PostMapping("/completion")
  @Public
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Choose a new password with the mailed secret",
      description = "The secret works once, for one hour. Every session of the member ends.")
  void complete(@Valid @RequestBody ResetCompletion completion) {
    service.reset(new Secret(completion.token()), passwords.hash(completion.password()));
  }

  @Schema(name = "PasswordResetRequest")
  record ResetRequest(@Schema(example = "ada@example.org") @ValidEmail String email) {

    @Override
    public String toString() {
      return "ResetRequest";
    }
  }

  @Schema(name = "PasswordResetCompletion")
  record ResetCompletion(
      @Schema(description = "What stands after # in the mailed link") @NotBlank String token,
      @ValidPassword String password) {

    @Override
    public String toString() {
      return "ResetCompletion";
    }
  }
}
