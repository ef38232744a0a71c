package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.identity.accounts.AccountAdministration.Decision;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts as administrators see them. */
@RestController
@Tag(name = "Administration")
@RequestMapping("/api/v1/accounts")
class AccountController {

  private final Accounts accounts;
  private final AccountAdministration administration;

  AccountController(Accounts accounts, AccountAdministration administration) {
    this.accounts = accounts;
    this.administration = administration;
  }

  @GetMapping
  @AllowedTo(Role.ADMIN)
  @Operation(
      summary = "List accounts by username",
      description = "query is found anywhere in username and e-mail address.")
  Page<AccountView> list(
      @RequestParam(defaultValue = "") String query,
      @RequestParam(required = false) @Nullable Role role,
      @Parameter(description = "Only those who are suspended, or who are not.")
          @RequestParam(required = false)
          @Nullable Boolean suspended,
      Paging paging) {
    var after = paging.after().map(cursor -> cursor.text(0)).orElse("");
    return Page.of(
            accounts.list(query.strip(), role, suspended, after, paging.fetch()),
            paging,
            account -> Cursor.of(account.username()))
        .map(AccountView::of);
  }

  @PutMapping("/{username}/roles")
  @AllowedTo(Role.ADMIN)
  @Operation(
      summary = "Set someone's roles",
      description = "The last administrator keeps the role. The reason goes to the audit log.")
  AccountView setRoles(
      Caller caller, @PathVariable String username, @Valid @RequestBody RoleChange change) {
    var roles = EnumSet.of(Role.MEMBER);
    roles.addAll(change.roles());
    return AccountView.of(
        administration.setRoles(new Decision(caller.id(), username, change.reason()), roles));
  }

  @PostMapping("/{username}/suspension")
  @AllowedTo(Role.ADMIN)
  @Operation(
      summary = "Suspend someone",
      description =
          "Ends their sessions and stops their tokens at once. The last administrator stays.")
  AccountView suspend(
      Caller caller, @PathVariable String username, @Valid @RequestBody Suspension suspension) {
    return AccountView.of(
        administration.suspend(new Decision(caller.id(), username, suspension.reason())));
  }

  @PostMapping("/{username}/sign-out")
  @AllowedTo(Role.ADMIN)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Sign someone out everywhere",
      description =
          "Ends their browser sessions and removes their API tokens, for an account that"
              + " somebody else may have got into. The reason goes to the audit log.")
  void signOut(Caller caller, @PathVariable String username, @Valid @RequestBody SignOut signOut) {
    administration.signOut(new Decision(caller.id(), username, signOut.reason()));
  }

  @DeleteMapping("/{username}/suspension")
  @AllowedTo(Role.ADMIN)
  @Operation(summary = "End a suspension")
  AccountView endSuspension(Caller caller, @PathVariable String username) {
    return AccountView.of(administration.endSuspension(caller.id(), username));
  }

  @Schema(name = "RoleChange")
  record RoleChange(
      @Schema(example = "[\"MODERATOR\"]") @NotNull Set<@NotNull Role> roles,
      @Schema(example = "Elected in June") @NotBlank @Size(max = 2000) String reason) {}

  @Schema(name = "Suspension")
  record Suspension(@Schema(example = "Repeated spam") @NotBlank @Size(max = 2000) String reason) {}

  @Schema(name = "SignOut")
  record SignOut(@Schema(example = "Stolen laptop") @NotBlank @Size(max = 2000) String reason) {}

  @Schema(name = "Account")
  record AccountView(
      UUID id,
      String username,
      String email,
      Set<Role> roles,
      Instant joinedAt,
      @Nullable Instant suspendedAt,
      @Nullable String suspensionReason,
      @Nullable Instant erasedAt) {

    static AccountView of(Account account) {
      return new AccountView(
          account.id().value(),
          account.username(),
          account.email(),
          account.roles(),
          account.joinedAt(),
          account.suspendedAt(),
          account.suspensionReason(),
          account.erasedAt());
    }
  }
}
