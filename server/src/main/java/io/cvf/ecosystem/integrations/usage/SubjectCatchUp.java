package io.cvf.ecosystem.integrations.usage;

import io.cvf.ecosystem.integrations.usage.PublishedSubjects.Published;
import io.cvf.ecosystem.metering.MeteredSubjects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells metering of what was published before there was metering, and of what came into the tables
 * by other ways than {@code Release}. What is known already costs next to nothing.
 */
@Component
public class SubjectCatchUp {

  private static final int AT_ONCE = 2_000;

  private final PublishedSubjects published;
  private final MeteredSubjects subjects;
  private final TransactionTemplate transaction;

  SubjectCatchUp(
      PublishedSubjects published, MeteredSubjects subjects, TransactionTemplate transaction) {
    this.published = published;
    this.subjects = subjects;
    this.transaction = transaction;
  }

  public void run() {
    var last = tellSome(null);
    while (last != null) {
      last = tellSome(last);
    }
  }

  private @Nullable UUID tellSome(@Nullable UUID after) {
    return transaction.execute(_ -> {
      var some = published.after(after, AT_ONCE);
      subjects.register(some.stream().map(Published::subject).toList());
      some.forEach(this::tellNames);
      return some.size() < AT_ONCE ? null : some.getLast().version();
    });
  }

  private void tellNames(Published it) {
    if (!it.formerNames().isEmpty()) {
      it.formerNames().forEach(former -> subjects.rename(it.subject().skill(), former));
      subjects.rename(it.subject().skill(), it.subject().name());
    }
  }
}
