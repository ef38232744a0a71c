package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.notifications.StaffQueue;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.web.Paging;
import java.util.List;
import org.springframework.stereotype.Component;

/** Risky versions that wait for somebody's approval. */
@Component
class ApprovalQueue implements StaffQueue {

  private final Approvals approvals;
  private final PartnerDirectory partners;

  ApprovalQueue(Approvals approvals, PartnerDirectory partners) {
    this.approvals = approvals;
    this.partners = partners;
  }

  @Override
  public Kind kind() {
    return Kind.SKILL_APPROVAL;
  }

  @Override
  public List<Item> waiting(Caller caller, int most) {
    var own = partners.ownOf(caller.id());
    return approvals.waiting(new Paging(most, null)).items().stream()
        .filter(it -> !own.contains(it.partner()))
        .map(it ->
            new Item(
                "%s %s (%s)".formatted(it.name(), it.version(), it.riskLevel()),
                kind().link(),
                it.submittedAt(),
                null))
        .toList();
  }
}
