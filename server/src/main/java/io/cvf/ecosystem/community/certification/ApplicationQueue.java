package io.cvf.ecosystem.community.certification;

import io.cvf.ecosystem.notifications.StaffQueue;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.web.Paging;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Members who want to be certified. */
@Component
class ApplicationQueue implements StaffQueue {

  private final Applications applications;

  ApplicationQueue(Applications applications) {
    this.applications = applications;
  }

  @Override
  public Kind kind() {
    return Kind.MEMBER_CERTIFICATION;
  }

  @Override
  public List<Item> waiting(Caller caller, int most) {
    return applications
        .inState(Application.State.SUBMITTED, new Paging(most, null))
        .items()
        .stream()
        .filter(it -> !it.member().id().equals(caller.id()))
        .map(it ->
            new Item(
                "%s wants to be certified: %s"
                    .formatted(it.member().username(), it.level().name().toLowerCase(Locale.ROOT)),
                kind().link(),
                it.submittedAt(),
                null))
        .toList();
  }
}
