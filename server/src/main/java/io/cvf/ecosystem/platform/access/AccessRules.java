package io.cvf.ecosystem.platform.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Denies every operation whose {@link AllowedTo} or {@link Public} does not name the caller. */
@Component
public class AccessRules implements AuthorizationManager<RequestAuthorizationContext> {

  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  private final RequestMappingHandlerMapping operations;

  AccessRules(RequestMappingHandlerMapping requestMappingHandlerMapping) {
    this.operations = requestMappingHandlerMapping;
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    var operation = operationOf(context.getRequest());
    if (operation == null) {
      return new AuthorizationDecision(true); // nothing is there: answered by 404 or 405
    }
    return decide(operation, context.getRequest().getMethod(), authentication);
  }

  private static AuthorizationDecision decide(
      HandlerMethod operation,
      String method,
      Supplier<? extends @Nullable Authentication> authentication) {
    if (operation.hasMethodAnnotation(Public.class)) {
      return new AuthorizationDecision(true);
    }
    var allowed = operation.getMethodAnnotation(AllowedTo.class);
    var signedIn = authentication.get();
    if (allowed == null
        || signedIn == null
        || !(signedIn.getPrincipal() instanceof Caller caller)
        || !caller.is(allowed.value())) {
      return new AuthorizationDecision(false);
    }
    var scope = scopeFor(allowed, method);
    return caller.scopes().contains(scope)
        ? new AuthorizationDecision(true)
        : new ScopeMissing(scope);
  }

  /** The scope an API token needs: staff operations need {@link Scope#STAFF}. */
  static Scope scopeFor(AllowedTo allowed, String method) {
    if (allowed.scope().length > 0) {
      return allowed.scope()[0];
    }
    if (!List.of(allowed.value()).contains(Role.MEMBER)) {
      return Scope.STAFF;
    }
    return SAFE_METHODS.contains(method) ? Scope.READ : Scope.WRITE;
  }

  private @Nullable HandlerMethod operationOf(HttpServletRequest request) {
    try {
      var chain = operations.getHandler(request);
      return chain != null && chain.getHandler() instanceof HandlerMethod method ? method : null;
    } catch (ServletException noSuchOperation) {
      return null; // the dispatcher meets the same refusal again and answers it
    } catch (RuntimeException fault) {
      throw fault;
    } catch (Exception fault) {
      throw new IllegalStateException("The operation cannot be found out", fault);
    }
  }
}
