package io.cvf.ecosystem.identity.login;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.cvf.ecosystem.identity.accounts.Account;
import io.cvf.ecosystem.identity.organisations.OrganisationService;
import io.cvf.ecosystem.platform.access.Public;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out in the browser. */
@RestController
@Tag(name = "Signing in")
@RequestMapping("/api/v1/session")
class SessionController {

  private final PasswordSignIn passwordSignIn;
  private final BrowserSession browserSession;
  private final OrganisationService organisations;
  private final ExternalProviders providers;

  SessionController(
      PasswordSignIn passwordSignIn,
      BrowserSession browserSession,
      OrganisationService organisations,
      ExternalProviders providers) {
    this.passwordSignIn = passwordSignIn;
    this.browserSession = browserSession;
    this.organisations = organisations;
    this.providers = providers;
  }

  @PostMapping
  @Public
  @Operation(
      summary = "Sign in",
      description =
          """
          Sets the session cookie. Programs read a page first for the cookie XSRF-TOKEN and send \
          its value as X-XSRF-TOKEN, or use an API token and no session.\
          """)
  Me signIn(
      @Valid @RequestBody SignIn signIn, HttpServletRequest request, HttpServletResponse response) {
    Account account =
        passwordSignIn.verify(signIn.login().strip(), signIn.password(), request.getRemoteAddr());
    browserSession.start(account, request, response);
    return Me.of(account, organisations.membershipsOf(account.id()));
  }

  @DeleteMapping
  @Public
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Sign out; nothing happens when nobody is signed in")
  void signOut(HttpServletRequest request) {
    browserSession.end(request);
  }

  @GetMapping("/providers")
  @Public
  @Operation(
      summary = "Other ways to sign in",
      description = "Send the browser to the url of one. Empty when none is configured.")
  Providers providers() {
    return new Providers(providers.all());
  }

  @Schema(name = "SignIn")
  record SignIn(
      @Schema(description = "Username or e-mail address", example = "ada")
          @JsonAlias({"email", "username"})
          @NotBlank
          @Size(max = 254)
          String login,
      @Schema(example = "a long walk home") @NotNull @Size(max = 1000) String password) {

    @Override
    public String toString() {
      return "SignIn";
    }
  }

  @Schema(name = "SignInProviders")
  record Providers(List<ExternalProviders.Provider> items) {}
}
