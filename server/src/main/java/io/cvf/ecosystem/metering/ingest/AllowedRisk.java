package io.cvf.ecosystem.metering.ingest;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.IfMatch;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The highest risk level an organisation lets its runtimes execute. */
@Service
@Transactional
public class AllowedRisk {

  private final OrganisationDirectory organisations;
  private final Consumers consumers;
  private final AuditLog audit;

  AllowedRisk(OrganisationDirectory organisations, Consumers consumers, AuditLog audit) {
    this.organisations = organisations;
    this.consumers = consumers;
    this.audit = audit;
  }

  /** For its people; 404 {@code organisation-not-found}. */
  Consumer of(String organisation, Caller caller) {
    return consumer(ofCaller(organisation, caller, Set.of(Position.values())));
  }

  /** The version a change is based on. */
  public long version(String organisation, Caller caller) {
    return of(organisation, caller).version();
  }

  /**
   * By its owners, from the next report on.
   *
   * @param level 0 to 3
   */
  public void set(String organisation, int level, IfMatch base, Caller caller) {
    var entry = ofCaller(organisation, caller, Set.of(Position.OWNER));
    var before = consumer(entry);
    if (!consumers.allow(entry.id(), level, base.version())) {
      throw Problem.stale(before.version());
    }
    audit.record(
        caller.id(),
        "organisation.risk-allowed",
        "organisation:" + entry.slug(),
        Map.of("highestRisk", "R" + level),
        null);
  }

  private Consumer consumer(OrganisationDirectory.Entry entry) {
    return Objects.requireNonNull(consumers.of(Set.of(entry.id())).get(entry.id()));
  }

  private OrganisationDirectory.Entry ofCaller(
      String slug, Caller caller, Set<Position> positions) {
    var entry =
        organisations
            .find(slug)
            .orElseThrow(() ->
                Problem.notFound(
                    "organisation-not-found",
                    "No such organisation",
                    "No organisation is called " + slug + "."));
    var position = organisations.position(entry.id(), caller.id());
    if (position.filter(positions::contains).isEmpty()) {
      throw Problem.forbidden("Ask one of the organisation's owners.");
    }
    return entry;
  }
}
