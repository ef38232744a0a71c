package io.cvf.ecosystem.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers every address a browser may show with the one page of the UI, whose own router takes it
 * from there, under a policy that runs nothing but our own scripts and styles.
 */
@Component
class Pages extends OncePerRequestFilter {

  /** Not pages: data, files, and what Spring Security answers itself. */
  private static final List<String> NOT_PAGES =
      List.of(
          "/api/",
          "/actuator",
          "/assets/",
          "/badges/",
          "/feeds/",
          "/oauth2/",
          "/login/oauth2/",
          "/v0/",
          "/v0.1/");

  private static final String NONCE = "__CSP_NONCE__";

  private final SecureRandom random = new SecureRandom();
  private final @Nullable String page;

  Pages() throws IOException {
    var index = new ClassPathResource("static/index.html");
    page = index.exists() ? index.getContentAsString(StandardCharsets.UTF_8) : null;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return page == null
        || !(request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
        || NOT_PAGES.stream().anyMatch(path::startsWith)
        || (path.substring(path.lastIndexOf('/')).contains(".") && !path.equals("/index.html"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    var nonce = Base64.getEncoder().encodeToString(bytes);
    response.setHeader(SecurityHeadersFilter.CSP, policy(nonce));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    response.setContentType(MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getWriter().write(java.util.Objects.requireNonNull(page).replace(NONCE, nonce));
  }

  private static String policy(String nonce) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'nonce-" + nonce + "'",
        "img-src 'self' https: data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'");
  }
}
