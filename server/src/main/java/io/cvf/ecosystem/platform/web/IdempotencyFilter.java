package io.cvf.ecosystem.platform.web;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.IdempotencyKeys.Answer;
import io.cvf.ecosystem.platform.web.IdempotencyKeys.Attempt;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A POST with an {@code Idempotency-Key} that is sent again by the same member within a day gets
 * the first answer again instead of being done twice. The key and the change it guards commit
 * together; a refused request leaves no trace and may be sent again.
 */
class IdempotencyFilter extends OncePerRequestFilter {

  static final String HEADER = "Idempotency-Key";
  static final String REPLAYED = "Idempotent-Replayed";

  /** Their answers hold a secret that is shown once and kept nowhere. */
  private static final Pattern SECRETS =
      Pattern.compile("/api/v1/(me/tokens|notifications/feed|webhooks|webhooks/[^/]+/secret)");

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,128}");

  private final IdempotencyKeys keys;
  private final Predicate<HttpServletRequest> exempt;
  private final HandlerExceptionResolver problems;

  IdempotencyFilter(
      IdempotencyKeys keys,
      Predicate<HttpServletRequest> exempt,
      HandlerExceptionResolver problems) {
    this.keys = keys;
    this.exempt = exempt;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || request.getHeader(HEADER) == null
        || exempt.test(request)
        || SECRETS.matcher(request.getRequestURI()).matches()
        || caller() == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      answerOnce(request, response, chain);
    } catch (Problem refusal) {
      problems.resolveException(request, response, null, refusal);
    }
  }

  private void answerOnce(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var repeatable = RepeatableRequest.of(request);
    var attempt = new Attempt(ownerOfKey(), key(request), repeatable.fingerprint());
    var buffered = new ContentCachingResponseWrapper(response);
    var earlier =
        keys.once(
            attempt,
            () -> {
              chain.doFilter(repeatable, buffered);
              return new Answer(
                  buffered.getStatus(),
                  buffered.getContentType(),
                  buffered.getHeader(HttpHeaders.LOCATION),
                  buffered.getHeader(HttpHeaders.ETAG),
                  new String(buffered.getContentAsByteArray(), StandardCharsets.UTF_8));
            });
    if (earlier == null) {
      buffered.copyBodyToResponse();
    } else {
      replay(earlier, response);
    }
  }

  private static void replay(Answer answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    response.setHeader(REPLAYED, "true");
    setIfPresent(response, HttpHeaders.LOCATION, answer.location());
    setIfPresent(response, HttpHeaders.ETAG, answer.etag());
    setIfPresent(response, HttpHeaders.CONTENT_TYPE, answer.contentType());
    response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private static void setIfPresent(
      HttpServletResponse response, String header, @Nullable String value) {
    if (value != null) {
      response.setHeader(header, value);
    }
  }

  private static String key(HttpServletRequest request) {
    var key = request.getHeader(HEADER);
    if (!KEY.matcher(key).matches()) {
      throw Problem.of(
          HttpStatus.BAD_REQUEST,
          "invalid-idempotency-key",
          "The Idempotency-Key cannot be used",
          "Send 8 to 128 printable ASCII characters, for example a UUID.");
    }
    return key;
  }

  private static String ownerOfKey() {
    var caller = caller();
    return caller == null ? "" : caller.getName();
  }

  private static @Nullable Caller caller() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Caller caller
        ? caller
        : null;
  }
}
