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
import io.cvf.ecosystem.platform.web.Download;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A member's own data. */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "Your data")
class OwnDataController {

  private final AccountReader accounts;
  private final PasswordCheck passwords;
  private final ExportService exports;
  private final ErasureService erasures;

  OwnDataController(
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
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Ask for all that is kept of you",
      description =
          "A job makes a zip of JSON files, which replaces the one before and can be fetched for"
              + " 7 days.")
  ResponseEntity<Job> export(Caller caller) {
    var job = exports.start(account(caller), caller.id(), null);
    return ResponseEntity.accepted().location(URI.create("/api/v1/jobs/" + job.id())).body(job);
  }

  @GetMapping("/export")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Your last export")
  ExportView lastExport(Caller caller) {
    return ExportView.of(exports.find(caller.id()));
  }

  @GetMapping("/export/archive")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Fetch your last export")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(type = "string", format = "binary")))
  void archive(Caller caller, HttpServletResponse response) throws IOException {
    var archive = exports.archive(caller.id());
    Download.begin(response, "cvf-%s.zip".formatted(caller.username()), "application/zip");
    response.getOutputStream().write(archive);
  }

  @PostMapping("/erasure")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Ask to be erased",
      description =
          "After a pause (setting identity.erasure-pause) what names you is taken away for good."
              + " Refused to the last administrator and the last owner of an organisation.")
  ErasureView erase(
      Caller caller, @Valid @RequestBody OwnErasure wish, HttpServletRequest request) {
    passwords.require(caller, wish.password(), "/password", request);
    return ErasureView.of(erasures.ask(account(caller), wish.confirmation(), caller, null));
  }

  @GetMapping("/erasure")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "When you will be erased")
  ErasureView erasure(Caller caller) {
    return ErasureView.of(erasures.find(caller.id()));
  }

  @DeleteMapping("/erasure")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Stay after all")
  void takeBack(Caller caller) {
    erasures.takeBack(account(caller), caller);
  }

  private Account account(Caller caller) {
    return accounts.find(caller.id()).orElseThrow();
  }

  @Schema(name = "OwnErasure")
  record OwnErasure(
      @Schema(description = "Your username, typed once more.", example = "ada")
          @NotNull
          @Size(max = 32)
          String confirmation,
      @NotNull @Size(max = 1000) String password) {

    @Override
    public String toString() {
      return "OwnErasure";
    }
  }
}
