package io.cvf.ecosystem.identity.login;

import io.cvf.ecosystem.platform.access.ScopeMissing;
import io.cvf.ecosystem.platform.problems.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers what the security filters refuse in the same format as every other refusal. */
@Component
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final HandlerExceptionResolver answers;
  private final BearerTokenAuthenticationEntryPoint challenge =
      new BearerTokenAuthenticationEntryPoint();

  SecurityProblems(HandlerExceptionResolver handlerExceptionResolver) {
    this.answers = handlerExceptionResolver;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal) {
    challenge.commence(request, response, refusal);
    answer(
        request,
        response,
        refusal instanceof OAuth2AuthenticationException
            ? Problem.of(
                HttpStatus.UNAUTHORIZED,
                "invalid-token",
                "The API token does not work",
                "It is unknown, expired or revoked, or its owner is suspended. Create another.")
            : Problem.of(
                HttpStatus.UNAUTHORIZED,
                "sign-in-required",
                "Sign in first",
                "Sign in, or send an API token as Authorization: Bearer."));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal) {
    answer(request, response, problem(refusal));
  }

  private static Problem problem(AccessDeniedException refusal) {
    if (refusal instanceof CsrfException) {
      return Problem.of(
          HttpStatus.FORBIDDEN,
          "csrf-token-missing",
          "The CSRF token is missing or stale",
          "Send the value of the cookie XSRF-TOKEN, which every GET sets, as X-XSRF-TOKEN.");
    }
    if (refusal instanceof AuthorizationDeniedException denied
        && denied.getAuthorizationResult() instanceof ScopeMissing missing) {
      return Problem.of(
          HttpStatus.FORBIDDEN,
          "token-scope-missing",
          "The API token lacks a scope",
          "Use a token with the scope " + missing.scope() + ".");
    }
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "forbidden",
        "Your roles do not include this",
        "Ask an administrator for the role that the API description names.");
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) {
    answers.resolveException(request, response, null, problem);
  }
}
