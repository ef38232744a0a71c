package io.cvf.ecosystem.identity.login;

import io.cvf.ecosystem.identity.tokens.ApiTokenService;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Turns the bearer token Spring Security found into the caller it belongs to. */
@Component
class BearerSignIn {

  private final ApiTokenService tokens;

  BearerSignIn(ApiTokenService tokens) {
    this.tokens = tokens;
  }

  Authentication authenticate(Authentication authentication) {
    return tokens
        .callerOf(((BearerTokenAuthenticationToken) authentication).getToken())
        .map(CallerAuthentication::new)
        .orElseThrow(() -> new InvalidBearerTokenException("The token does not work"));
  }
}
