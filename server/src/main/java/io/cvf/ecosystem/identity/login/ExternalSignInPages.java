package io.cvf.ecosystem.identity.login;

import io.cvf.ecosystem.platform.problems.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where the browser goes when it comes back from an external provider. */
@Component
class ExternalSignInPages implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  private static final Logger log = LoggerFactory.getLogger(ExternalSignInPages.class);

  private final ExternalSignIn externalSignIn;
  private final BrowserSession browserSession;

  ExternalSignInPages(ExternalSignIn externalSignIn, BrowserSession browserSession) {
    this.externalSignIn = externalSignIn;
    this.browserSession = browserSession;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    try {
      var identity = ExternalIdentity.of((OAuth2AuthenticationToken) authentication);
      browserSession.start(externalSignIn.accountOf(identity), request, response);
      response.sendRedirect("/");
    } catch (Problem refusal) {
      browserSession.end(request);
      response.sendRedirect("/sign-in?error=" + refusal.slug());
    }
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    log.warn(
        "Signing in at an external provider failed: {}",
        failure instanceof OAuth2AuthenticationException oauth2
            ? oauth2.getError().getErrorCode()
            : failure.getClass().getSimpleName());
    response.sendRedirect("/sign-in?error=external-sign-in-failed");
  }
}
