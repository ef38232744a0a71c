package io.cvf.ecosystem.identity.tokens;

import io.cvf.ecosystem.identity.tokens.ApiTokenService.NewToken;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.access.Scope;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A member's own API tokens. */
@RestController
@Tag(name = "Tokens")
@RequestMapping("/api/v1/me/tokens")
class ApiTokenController {

  private final ApiTokenService service;
  private final ApiTokens tokens;

  ApiTokenController(ApiTokenService service, ApiTokens tokens) {
    this.service = service;
    this.tokens = tokens;
  }

  @GetMapping
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Your API tokens, newest first")
  Page<ApiToken> list(Caller caller, Paging paging) {
    return Page.of(
        tokens.list(caller.id(), paging),
        paging,
        token -> Cursor.of(token.createdAt(), token.id()));
  }

  @PostMapping
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Create an API token",
      description =
          """
          The token is in the answer and shown only this once. Needs a session: a token cannot \
          create tokens. STAFF lets it do what your staff roles allow. EXECUTIONS stands alone: it \
          reports what the named organisation runs, whose owner or developer you are. So does \
          ALERTS: a maintainer's or administrator's Alertmanager sends by it.\
          """)
  CreatedToken create(
      Caller caller,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @Valid @RequestBody TokenRequest wanted) {
    if (authorization != null) {
      throw Problem.forbidden("A token cannot create tokens; sign in with your password.");
    }
    var created =
        service.create(
            caller,
            new NewToken(
                wanted.name().strip(),
                wanted.scopes(),
                Duration.ofDays(wanted.expiresInDays()),
                wanted.organisation()));
    return CreatedToken.of(created);
  }

  @DeleteMapping("/{id}")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Delete an API token; it stops working at once")
  void delete(Caller caller, @PathVariable UUID id) {
    service.delete(caller, id);
  }

  @Schema(name = "TokenRequest")
  record TokenRequest(
      @Schema(example = "Deployment on build server") @NotBlank @Size(max = 100) String name,
      @Schema(example = "[\"READ\",\"WRITE\"]") @NotEmpty Set<@NotNull Scope> scopes,
      @Schema(example = "90") @Min(1) @Max(365) int expiresInDays,
      @Schema(example = "acme", description = "With EXECUTIONS only")
          @Nullable String organisation) {}

  @Schema(name = "CreatedToken")
  record CreatedToken(
      UUID id,
      String name,
      Set<Scope> scopes,
      Instant createdAt,
      Instant expiresAt,
      ApiToken.@Nullable Organisation organisation,
      @Schema(description = "Shown only this once") String token) {

    static CreatedToken of(ApiTokenService.Created created) {
      var token = created.token();
      return new CreatedToken(
          token.id(),
          token.name(),
          token.scopes(),
          token.createdAt(),
          token.expiresAt(),
          token.organisation(),
          created.secret().text());
    }

    @Override
    public String toString() {
      return "CreatedToken[" + id + "]";
    }
  }
}
