package io.cvf.ecosystem.integrations.checks;

import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.notifications.StaffQueue;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.web.Paging;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Appeals against what checks found. */
@Component
class CheckAppealQueue implements StaffQueue {

  private final CheckAppealRows appeals;
  private final PartnerDirectory partners;

  CheckAppealQueue(CheckAppealRows appeals, PartnerDirectory partners) {
    this.appeals = appeals;
    this.partners = partners;
  }

  @Override
  public Kind kind() {
    return Kind.CHECK_APPEAL;
  }

  @Override
  public List<Item> waiting(Caller caller, int most) {
    var own = partners.ownOf(caller.id());
    return appeals.open(new Paging(most, null)).items().stream()
        .filter(it -> !own.contains(it.partner()))
        .map(it ->
            new Item(
                "%s: the check of %s is appealed"
                    .formatted(
                        it.name(), it.check().name().toLowerCase(Locale.ROOT).replace('_', ' ')),
                kind().link(),
                it.at(),
                null))
        .toList();
  }
}
