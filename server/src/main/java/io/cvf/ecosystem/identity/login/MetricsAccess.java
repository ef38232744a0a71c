package io.cvf.ecosystem.identity.login;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.access.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets Prometheus in from this machine, and administrators from anywhere. */
final class MetricsAccess implements AuthorizationManager<RequestAuthorizationContext> {

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    return new AuthorizationDecision(
        fromThisMachine(context.getRequest()) || isAdministrator(authentication.get()));
  }

  /** A proxy on this machine connects from here too, but for somebody else. */
  private static boolean fromThisMachine(HttpServletRequest request) {
    return request.getHeader("X-Forwarded-For") == null
        && request.getHeader("Forwarded") == null
        && InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
  }

  private static boolean isAdministrator(@Nullable Authentication authentication) {
    return authentication != null
        && authentication.getPrincipal() instanceof Caller caller
        && caller.is(Role.ADMIN)
        && caller.scopes().contains(Scope.STAFF);
  }
}
