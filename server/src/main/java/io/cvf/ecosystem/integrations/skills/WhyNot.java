package io.cvf.ecosystem.integrations.skills;

import static java.util.stream.Collectors.toSet;

import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.platform.access.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why somebody cannot approve a version that waits. */
final class WhyNot {

  private WhyNot() {}

  /** Null when they can. */
  static @Nullable String of(
      RiskLevel risk,
      List<Approval> approvals,
      Partner partner,
      PartnerAccess partners,
      Caller caller) {
    var granted = approvals.stream().map(Approval::role).collect(toSet());
    if (approvals.stream().anyMatch(it -> caller.is(it.by()))) {
      return "You have decided already; a critical version needs two different people.";
    }
    if (ApproverRole.stillNeeded(risk, granted).stream().noneMatch(it -> caller.is(it.role()))) {
      return "The approval that is missing is not one of your role.";
    }
    return partners.isImpartial(partner, caller.id())
        ? null
        : "You share an organisation with %s.".formatted(partner.name());
  }
}
