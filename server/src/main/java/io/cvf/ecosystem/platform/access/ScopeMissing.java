package io.cvf.ecosystem.platform.access;

import org.springframework.security.authorization.AuthorizationDecision;

/** The refusal of an API token whose owner may do it, but which was made without the scope. */
public final class ScopeMissing extends AuthorizationDecision {

  private final Scope scope;

  ScopeMissing(Scope scope) {
    super(false);
    this.scope = scope;
  }

  public Scope scope() {
    return scope;
  }
}
