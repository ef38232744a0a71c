package io.cvf.ecosystem.identity.personal;

import io.cvf.ecosystem.identity.accounts.Account;
import io.cvf.ecosystem.identity.accounts.AccountReader;
import io.cvf.ecosystem.identity.accounts.PasswordCheck;
import io.cvf.ecosystem.identity.personal.PersonalDataViews.ErasureView;
import io.cvf.ecosystem.identity.personal.PersonalDataViews.ExportView;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.jobs.Job;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Download;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for a member who cannot do it, by an administrator. */
@RestController
@RequestMapping("/api/v1/accounts/{username}")
@Tag(name = "Administration")
class MembersDataController {

  private final AccountReader accounts;
  private final PasswordCheck passwords;
  private final ExportService exports;
  private final ErasureService erasures;

  MembersDataController(
      AccountReader accounts,
      PasswordCheck passwords,
      ExportService exports,
      ErasureService erasures) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.exports = exports;
    this.erasures = erasures;
  }

  @PostMapping("/export")
  @AllowedTo(Role.ADMIN)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Have all put together that is kept of a member",
      description = "The member sees it too. The reason goes to the audit log.")
  ResponseEntity<Job> export(
      Caller caller, @PathVariable String username, @Valid @RequestBody ExportFor wish) {
    var job = exports.start(account(username), caller.id(), wish.reason());
    return ResponseEntity.accepted().location(URI.create("/api/v1/jobs/" + job.id())).body(job);
  }

  @GetMapping("/export")
  @AllowedTo(Role.ADMIN)
  @Operation(summary = "A member's last export")
  ExportView lastExport(@PathVariable String username) {
    return ExportView.of(exports.find(account(username).id()));
  }

  @GetMapping("/export/archive")
  @AllowedTo(Role.ADMIN)
  @Operation(summary = "Fetch a member's last export")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(type = "string", format = "binary")))
  void archive(Caller caller, @PathVariable String username, HttpServletResponse response)
      throws IOException {
    var archive = exports.fetch(account(username), caller.id());
    Download.begin(response, "cvf-%s.zip".formatted(username), "application/zip");
    response.getOutputStream().write(archive);
  }

  @PostMapping("/erasure")
  @AllowedTo(Role.ADMIN)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Have a member erased",
      description =
          "The member is told and can take it back during the pause. The password is the"
              + " administrator's own; the reason goes to the audit log, so let it name nobody.")
  ErasureView erase(
      Caller caller,
      @PathVariable String username,
      @Valid @RequestBody ErasureFor wish,
      HttpServletRequest request) {
    passwords.require(caller, wish.password(), "/password", request);
    return ErasureView.of(
        erasures.ask(account(username), wish.confirmation(), caller, wish.reason()));
  }

  @GetMapping("/erasure")
  @AllowedTo(Role.ADMIN)
  @Operation(summary = "When a member will be erased")
  ErasureView erasure(@PathVariable String username) {
    return ErasureView.of(erasures.find(account(username).id()));
  }

  @DeleteMapping("/erasure")
  @AllowedTo(Role.ADMIN)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Let a member stay after all")
  void takeBack(Caller caller, @PathVariable String username) {
    erasures.takeBack(account(username), caller);
  }

  private Account account(String username) {
    return accounts
        .findByUsername(username)
        .orElseThrow(() ->
            Problem.notFound(
                "account-not-found", "No such account", "Nobody is called " + username + "."));
  }

  @Schema(name = "ExportFor")
  record ExportFor(
      @Schema(example = "Asked by letter") @NotBlank @Size(max = 2000) String reason) {}

  @Schema(name = "ErasureFor")
  record ErasureFor(
      @Schema(description = "The member's username, typed once more.", example = "ada")
          @NotNull
          @Size(max = 32)
          String confirmation,
      @Schema(example = "Asked by letter") @NotBlank @Size(max = 2000) String reason,
      @NotNull @Size(max = 1000) String password) {

    @Override
    public String toString() {
      return "ErasureFor";
    }
  }
}
