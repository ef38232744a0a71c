package io.cvf.ecosystem.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Answers what breaks in the filters, before any operation is reached, like every other fault: the
 * session, for one, is in the database too.
 */
class FaultFilter extends OncePerRequestFilter {

  private final HandlerExceptionResolver problems;

  FaultFilter(HandlerExceptionResolver problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException fault) {
      if (response.isCommitted()
          || problems.resolveException(request, response, null, fault) == null) {
        throw fault;
      }
    }
  }
}
