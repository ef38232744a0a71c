package io.cvf.ecosystem.identity.login;

import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

import io.cvf.ecosystem.identity.accounts.Account;
import io.cvf.ecosystem.identity.accounts.AccountReader;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps only the member's id in the session and reads the account again in each request, so that a
 * suspension or another role works at once and on every node.
 */
@Component
class MemberInSession implements SecurityContextRepository {

  private final AccountReader accounts;

  MemberInSession(AccountReader accounts) {
    this.accounts = accounts;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new ReadOnce(() -> memberIn(request).flatMap(accounts::find));
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    var authentication = context.getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
      request.getSession().setAttribute(PRINCIPAL_NAME_INDEX_NAME, caller.id().toString());
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return memberIn(request).isPresent();
  }

  @Override
  @SuppressWarnings("deprecation")
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return loadDeferredContext(holder.getRequest()).get();
  }

  private static Optional<MemberId> memberIn(HttpServletRequest request) {
    var session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((String) session.getAttribute(PRINCIPAL_NAME_INDEX_NAME))
            .map(id -> new MemberId(UUID.fromString(id)));
  }

  private static final class ReadOnce implements DeferredSecurityContext {

    private final Supplier<Optional<Account>> account;
    private @Nullable SecurityContext context;
    private boolean generated;

    ReadOnce(Supplier<Optional<Account>> account) {
      this.account = account;
    }

    @Override
    public SecurityContext get() {
      if (context == null) {
        var caller =
            account
                .get()
                .filter(found -> !found.suspended())
                .map(found -> found.caller(EnumSet.allOf(Scope.class)));
        generated = caller.isEmpty();
        context =
            caller
                .<SecurityContext>map(it -> new SecurityContextImpl(new CallerAuthentication(it)))
                .orElseGet(SecurityContextImpl::new);
      }
      return context;
    }

    @Override
    public boolean isGenerated() {
      get();
      return generated;
    }
  }
}
