package io.cvf.ecosystem.integrations.reviews;

import io.cvf.ecosystem.notifications.StaffQueue;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.web.Paging;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reviews that members reported. */
@Component
class ReportQueue implements StaffQueue {

  private final ReviewReports reports;

  ReportQueue(ReviewReports reports) {
    this.reports = reports;
  }

  @Override
  public Kind kind() {
    return Kind.REVIEW_REPORT;
  }

  @Override
  public List<Item> waiting(Caller caller, int most) {
    return reports.waiting(new Paging(most, null)).items().stream()
        .filter(it -> !it.by().equals(caller.id()) && !it.review().member().equals(caller.id()))
        .map(it ->
            new Item(
                it.reports() == 1
                    ? "A review of a skill was reported"
                    : "A review of a skill was reported by %d members".formatted(it.reports()),
                kind().link(),
                it.at(),
                null))
        .toList();
  }
}
