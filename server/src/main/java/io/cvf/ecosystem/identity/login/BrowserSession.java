package io.cvf.ecosystem.identity.login;

import io.cvf.ecosystem.identity.accounts.Account;
import io.cvf.ecosystem.platform.access.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Starts and ends the session of a browser. */
@Component
class BrowserSession {

  private final MemberInSession memberInSession;
  private final CookieCsrfTokenRepository csrfTokens;

  BrowserSession(MemberInSession memberInSession, CookieCsrfTokenRepository csrfTokens) {
    this.memberInSession = memberInSession;
    this.csrfTokens = csrfTokens;
  }

  /** A session known before signing in, and the CSRF token with it, must not survive it. */
  void start(Account account, HttpServletRequest request, HttpServletResponse response) {
    end(request);
    var context =
        new SecurityContextImpl(
            new CallerAuthentication(account.caller(EnumSet.allOf(Scope.class))));
    SecurityContextHolder.setContext(context);
    memberInSession.saveContext(context, request, response);
    csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
  }

  void end(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }
}
