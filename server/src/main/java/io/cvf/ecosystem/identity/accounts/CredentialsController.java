package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A member's own password and e-mail address. */
@RestController
@Tag(name = "Own account")
@RequestMapping("/api/v1/me")
class CredentialsController {

  private final PasswordCheck check;
  private final Passwords passwords;
  private final PasswordService passwordService;
  private final EmailService emailService;

  CredentialsController(
      PasswordCheck check,
      Passwords passwords,
      PasswordService passwordService,
      EmailService emailService) {
    this.check = check;
    this.passwords = passwords;
    this.passwordService = passwordService;
    this.emailService = emailService;
  }

  @PutMapping("/password")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Change your password",
      description = "Signs out every other session and tells you by mail.")
  void changePassword(
      Caller caller, @Valid @RequestBody PasswordChange change, HttpServletRequest request) {
    check.require(caller, change.currentPassword(), "/currentPassword", request);
    var session = request.getSession(false);
    passwordService.change(
        caller.id(),
        passwords.hash(change.newPassword()),
        session == null ? null : session.getId());
  }

  @PutMapping("/email")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Change your e-mail address",
      description = "Takes effect when the link that is mailed to the new address is opened.")
  void changeEmail(
      Caller caller, @Valid @RequestBody EmailChange change, HttpServletRequest request) {
    check.require(caller, change.password(), "/password", request);
    emailService.requestChange(caller.id(), change.email());
  }

  @Schema(name = "PasswordChange")
  record PasswordChange(@NotNull String currentPassword, @ValidPassword String newPassword) {

    @Override
    public String toString() {
      return "PasswordChange";
    }
  }

  @Schema(name = "EmailChange")
  record EmailChange(
      @Schema(example = "ada@example.org") @ValidEmail String email, @NotNull String password) {

    @Override
    public String toString() {
      return "EmailChange";
    }
  }
}
