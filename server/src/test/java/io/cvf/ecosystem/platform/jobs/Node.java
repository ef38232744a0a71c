package io.cvf.ecosystem.platform.jobs;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** One node of several on the same database, impatient enough for a test. */
final class Node implements AutoCloseable {

  private static final JobsProperties IMPATIENT =
      new JobsProperties(
          4, Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofMillis(300), true);

  private final JobScheduler scheduler;
  private final JobService service;
  private final TransactionTemplate transaction;

  record Parts(
      DataSource database,
      Jobs jobs,
      JsonMapper json,
      Clock clock,
      PlatformTransactionManager transactions) {}

  Node(Parts parts, List<JobHandler> handlers, List<RecurringJob> recurring) {
    var beans = new StaticListableBeanFactory();
    handlers.forEach(handler -> beans.addBean(handler.kind(), handler));
    recurring.forEach(job -> beans.addBean(job.name(), job));
    scheduler =
        new JobScheduler(
            parts.database,
            IMPATIENT,
            parts.jobs,
            new JobExecution(parts.jobs, parts.json, parts.clock),
            beans.getBeanProvider(JobHandler.class),
            beans.getBeanProvider(RecurringJob.class));
    service = new JobService(parts.jobs, scheduler, parts.json, parts.clock);
    transaction = new TransactionTemplate(parts.transactions);
  }

  Node begin() {
    scheduler.begin();
    return this;
  }

  UUID start(String kind, Object input, MemberId member) {
    return transaction.execute(status -> service.start(kind, input, member).id());
  }

  UUID startAndRollBack(String kind, Object input, MemberId member) {
    return transaction.execute(status -> {
      status.setRollbackOnly();
      return service.start(kind, input, member).id();
    });
  }

  @Override
  public void close() {
    scheduler.stop();
  }
}
