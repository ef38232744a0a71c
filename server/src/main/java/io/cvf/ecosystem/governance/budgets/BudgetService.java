package io.cvf.ecosystem.governance.budgets;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.IfMatch;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what organisations mean to spend. */
@Service
public class BudgetService {

  private final Budgets budgets;
  private final OrganisationDirectory organisations;
  private final AuditLog audit;
  private final Clock clock;

  BudgetService(Budgets budgets, OrganisationDirectory organisations, AuditLog audit, Clock clock) {
    this.budgets = budgets;
    this.organisations = organisations;
    this.audit = audit;
    this.clock = clock;
  }

  /** For its people, finance and administrators; 404 {@code organisation-not-found}. */
  OrganisationDirectory.Entry readable(String slug, Caller caller) {
    var organisation = find(slug);
    if (!caller.is(Role.FINANCE, Role.ADMIN)
        && organisations.position(organisation.id(), caller.id()).isEmpty()) {
      throw Problem.forbidden("Only people of %s see what it spends.".formatted(slug));
    }
    return organisation;
  }

  Budget of(OrganisationDirectory.Entry organisation) {
    return budgets.find(organisation.id()).orElseGet(() -> Budget.none(organisation.id()));
  }

  boolean decides(OrganisationDirectory.Entry organisation, Caller caller) {
    return organisations
        .position(organisation.id(), caller.id())
        .filter(it -> it == Position.OWNER || it == Position.FINANCE)
        .isPresent();
  }

  /**
   * @param monthlyMinor null for none
   * @param alertAt null for the usual thresholds
   */
  @Transactional
  public void set(
      String slug,
      @Nullable Long monthlyMinor,
      @Nullable List<Integer> alertAt,
      IfMatch base,
      Caller caller) {
    var organisation = find(slug);
    if (!decides(organisation, caller)) {
      throw Problem.forbidden("Only owners and finance of %s set its budget.".formatted(slug));
    }
    var former = of(organisation);
    base.require(former.version());
    var budget = former.changed(monthlyMinor, alertAt);
    if (!budgets.save(budget, caller.id(), clock.instant())) {
      throw Problem.stale(budget.version());
    }
    audit.record(
        caller.id(),
        "budget.set",
        "organisation:" + slug,
        Map.of(
            "monthlyMinor",
            monthlyMinor == null ? "none" : monthlyMinor,
            "alertAtPercent",
            budget.alertAt()),
        null);
  }

  private OrganisationDirectory.Entry find(String slug) {
    return organisations
        .find(slug)
        .orElseThrow(() ->
            Problem.notFound(
                "organisation-not-found",
                "No such organisation",
                "No organisation is called " + slug + "."));
  }
}
