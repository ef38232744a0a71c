package io.cvf.ecosystem.identity.tokens;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.identity.accounts.Account;
import io.cvf.ecosystem.identity.accounts.AccountReader;
import io.cvf.ecosystem.identity.accounts.Secret;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.access.Scope;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Making, using and revoking API tokens. */
@Service
public class ApiTokenService {

  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private static final Set<Position> MAY_REPORT = Set.of(Position.OWNER, Position.DEVELOPER);

  private final ApiTokens tokens;
  private final AccountReader accounts;
  private final OrganisationDirectory organisations;
  private final AuditLog audit;
  private final Clock clock;

  ApiTokenService(
      ApiTokens tokens,
      AccountReader accounts,
      OrganisationDirectory organisations,
      AuditLog audit,
      Clock clock) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.organisations = organisations;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is wanted.
   *
   * @param organisation slug of the one it reports executions for; null without that scope
   */
  record NewToken(String name, Set<Scope> scopes, Duration lasts, @Nullable String organisation) {}

  record Created(ApiToken token, Secret secret) {}

  @Transactional
  Created create(Caller owner, NewToken wanted) {
    var organisation = organisation(owner, wanted);
    if (tokens.lockAndCount(owner.id()) >= ApiToken.MOST_PER_MEMBER) {
      throw Problem.conflict(
          "too-many-tokens",
          "You have as many tokens as anyone may",
          "Delete one of your " + ApiToken.MOST_PER_MEMBER + " tokens first.");
    }
    var secret = Secret.random(ApiToken.PREFIX);
    var token = tokens.add(owner.id(), wanted, organisation, secret, clock.instant());
    audit.record(
        owner.id(),
        "token.created",
        "token:" + token.id(),
        Map.of("scopes", token.scopes(), "expiresAt", token.expiresAt().toString()),
        null);
    return new Created(token, secret);
  }

  private OrganisationDirectory.@Nullable Entry organisation(Caller owner, NewToken wanted) {
    requireAlone(Scope.ALERTS, wanted);
    if (wanted.scopes().contains(Scope.ALERTS) && !owner.is(Role.MAINTAINER, Role.ADMIN)) {
      throw Problem.invalid("/scopes", "ALERTS is for maintainers and administrators.");
    }
    var slug = wanted.organisation();
    if (!wanted.scopes().contains(Scope.EXECUTIONS)) {
      if (slug != null) {
        throw Problem.invalid("/organisation", "Only a token of the scope EXECUTIONS names one.");
      }
      return null;
    }
    requireAlone(Scope.EXECUTIONS, wanted);
    if (slug == null) {
      throw Problem.invalid("/organisation", "Name the organisation whose executions it reports.");
    }
    return organisations
        .find(slug)
        .filter(it ->
            organisations.position(it.id(), owner.id()).filter(MAY_REPORT::contains).isPresent())
        .orElseThrow(
            () -> Problem.invalid("/organisation", "Name one whose owner or developer you are."));
  }

  private static void requireAlone(Scope scope, NewToken wanted) {
    if (wanted.scopes().contains(scope) && wanted.scopes().size() > 1) {
      throw Problem.invalid("/scopes", scope + " stands alone; make a second token.");
    }
  }

  @Transactional
  void delete(Caller owner, UUID id) {
    if (!tokens.remove(owner.id(), id)) {
      throw Problem.notFound("token-not-found", "No such token", "You have no token of that id.");
    }
    audit.record(owner.id(), "token.deleted", "token:" + id, Map.of(), null);
  }

  /** Who calls with that token; empty when it is unknown or expired or its owner suspended. */
  public Optional<Caller> callerOf(String text) {
    var now = clock.instant();
    return text.startsWith(ApiToken.PREFIX)
        ? tokens.find(new Secret(text), now).flatMap(use -> caller(use, now))
        : Optional.empty();
  }

  private Optional<Caller> caller(ApiTokens.Use use, Instant now) {
    var owner = accounts.find(use.member()).filter(account -> !account.suspended());
    if (owner.isPresent() && isWorthNoting(use, now)) {
      tokens.used(use.id(), now);
    }
    var organisation = use.organisation();
    return owner.map((Account account) ->
        organisation == null
            ? account.caller(use.scopes())
            : account.reporter(use.scopes(), organisation));
  }

  /** A write for each request would cost more than knowing the second is worth. */
  private static boolean isWorthNoting(ApiTokens.Use use, Instant now) {
    return use.lastUsedAt() == null || !use.lastUsedAt().plus(NOTED_EVERY).isAfter(now);
  }
}
