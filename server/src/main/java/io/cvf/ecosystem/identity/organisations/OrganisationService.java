package io.cvf.ecosystem.identity.organisations;

import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.identity.accounts.Account;
import io.cvf.ecosystem.identity.accounts.AccountReader;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Founding organisations and deciding who belongs to them. */
@Service
public class OrganisationService {

  private final Organisations organisations;
  private final AccountReader accounts;
  private final AuditLog audit;
  private final Clock clock;

  OrganisationService(
      Organisations organisations, AccountReader accounts, AuditLog audit, Clock clock) {
    this.organisations = organisations;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  public List<Membership> membershipsOf(MemberId member) {
    return organisations.memberships(member);
  }

  /** Its founder is its first owner. */
  @Transactional
  Organisation found(Caller founder, String slug, String name) {
    var now = clock.instant();
    if (accounts.isNameTaken(slug)) {
      throw taken(slug);
    }
    var organisation = organisations.add(slug, name, now).orElseThrow(() -> taken(slug));
    organisations.setPosition(organisation.id(), founder.id(), Position.OWNER, now);
    audit.record(
        founder.id(), "organisation.founded", organisation.subject(), Map.of("name", name), null);
    return organisation;
  }

  Organisation find(String slug) {
    return organisations
        .find(slug)
        .orElseThrow(() ->
            Problem.notFound(
                "organisation-not-found",
                "No such organisation",
                "No organisation is called " + slug + "."));
  }

  /** Whether the caller may see who belongs to it. */
  boolean isInsider(Caller caller, Organisation organisation) {
    return caller.is(Role.ADMIN)
        || organisations.position(organisation.id(), caller.id()).isPresent();
  }

  @Transactional
  Organisation setPosition(Caller caller, String slug, String username, Position role) {
    var organisation = find(slug);
    organisations.change(organisation.id());
    requireOwner(caller, organisation);
    var person = person(username);
    if (role != Position.OWNER) {
      keepAnOwner(organisation, person.id());
    }
    organisations.setPosition(organisation.id(), person.id(), role, clock.instant());
    audit.record(
        caller.id(),
        "organisation.person-set",
        organisation.subject(),
        Map.of("member", person.id().toString(), "role", role),
        null);
    return find(slug);
  }

  /** Owners remove anyone; everybody may leave. */
  @Transactional
  void remove(Caller caller, String slug, String username) {
    var organisation = find(slug);
    organisations.change(organisation.id());
    var person = person(username);
    if (!caller.is(person.id())) {
      requireOwner(caller, organisation);
    }
    keepAnOwner(organisation, person.id());
    if (!organisations.remove(organisation.id(), person.id())) {
      throw Problem.notFound(
          "person-not-found",
          "Not one of its people",
          username + " does not belong to " + slug + ".");
    }
    audit.record(
        caller.id(),
        "organisation.person-removed",
        organisation.subject(),
        Map.of("member", person.id().toString()),
        null);
  }

  private void requireOwner(Caller caller, Organisation organisation) {
    var isOwner =
        organisations
            .position(organisation.id(), caller.id())
            .filter(Position.OWNER::equals)
            .isPresent();
    if (!isOwner && !caller.is(Role.ADMIN)) {
      throw Problem.forbidden("Only an owner decides who belongs to the organisation.");
    }
  }

  /** Must follow {@link Organisations#change}: of two owners who leave at once one is refused. */
  private void keepAnOwner(Organisation organisation, MemberId leaving) {
    var isOwner =
        organisations
            .position(organisation.id(), leaving)
            .filter(Position.OWNER::equals)
            .isPresent();
    if (isOwner && !organisations.hasOtherOwner(organisation.id(), leaving)) {
      throw Problem.conflict(
          "last-owner", "The last owner stays", "Make somebody else an owner first.");
    }
  }

  private Account person(String username) {
    return accounts
        .findByUsername(username)
        .orElseThrow(() ->
            Problem.notFound(
                "member-not-found", "No such member", "Nobody is called " + username + "."));
  }

  private static Problem taken(String slug) {
    return Problem.conflict(
            "slug-taken", "The slug is taken", "Choose another slug than " + slug + ".")
        .at("/slug", "This slug is taken.");
  }
}
