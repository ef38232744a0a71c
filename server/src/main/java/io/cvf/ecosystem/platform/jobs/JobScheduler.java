package io.cvf.ecosystem.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Runs jobs and recurring work on this node, from the application being ready to its shutdown.
 *
 * <p>It lives by the real time, not by the application's clock: whether a node is alive does not
 * depend on what time its members believe it to be.
 */
@Component
class JobScheduler implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(JobScheduler.class);
  private static final String TABLE = "platform.scheduled_tasks";
  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(10);
  private static final int MISSED_HEARTBEATS = 4;

  private final DataSource database;
  private final JobsProperties properties;
  private final Jobs jobs;
  private final JobExecution execution;
  private final ObjectProvider<JobHandler> handlers;
  private final ObjectProvider<RecurringJob> recurringJobs;
  private final SchedulerClient client;
  private final InstantSource time = InstantSource.system();
  private volatile @Nullable Scheduler scheduler;
  private volatile boolean ready;
  private volatile boolean running;

  /** Handlers are asked for late: they may themselves start jobs. */
  JobScheduler(
      DataSource database,
      JobsProperties properties,
      Jobs jobs,
      JobExecution execution,
      ObjectProvider<JobHandler> handlers,
      ObjectProvider<RecurringJob> recurringJobs) {
    this.database = new TransactionAwareDataSourceProxy(database);
    this.properties = properties;
    this.jobs = jobs;
    this.execution = execution;
    this.handlers = handlers;
    this.recurringJobs = recurringJobs;
    this.client =
        SchedulerClient.Builder.create(this.database)
            .tableName(TABLE)
            .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
            .build();
  }

  boolean knows(String kind) {
    return handlers.stream().anyMatch(handler -> handler.kind().equals(kind));
  }

  /** In the caller's transaction. */
  void schedule(String kind, UUID job) {
    client.scheduleIfNotExists(new TaskInstance<>(taskName(kind), job.toString()), time.instant());
  }

  /** Looks for work now rather than at the next polling. */
  void lookForWork() {
    var current = scheduler;
    if (current != null) {
      current.triggerCheckForDueExecutions();
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    ready = true;
    launch();
  }

  private void launch() {
    var tasks = new ArrayList<Task<?>>();
    handlers.forEach(handler -> tasks.add(task(handler)));
    var recurring =
        properties.recurring()
            ? recurringJobs.stream().map(JobScheduler::task).toList()
            : List.<RecurringTask<Void>>of();
    var started =
        Scheduler.create(database, tasks)
            .tableName(TABLE)
            .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
            .startTasks(recurring)
            .threads(properties.threads())
            .executorService(
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("job-", 0).factory()))
            .pollingInterval(properties.polling())
            .pollUsingLockAndFetch(0.5, 1.0)
            .heartbeatInterval(properties.heartbeat())
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            // Another node may know what this one does not: an older version, or recurring work.
            .deleteUnresolvedAfter(Duration.ofDays(365))
            .failureLogging(LogLevel.OFF, false) // done here, in our own words
            .shutdownMaxWait(properties.patience())
            .build();
    started.start();
    scheduler = started;
  }

  private Task<Void> task(JobHandler handler) {
    return Tasks.oneTime(taskName(handler.kind()))
        .onFailure(JobScheduler::tryAgain)
        .onDeadExecution((dead, operations) -> {
          jobs.requeue(UUID.fromString(dead.getExecution().taskInstance.getId()));
          operations.reschedule(dead, dead.getTimeDone());
        })
        .execute((instance, context) ->
            execution.run(
                UUID.fromString(instance.getId()),
                handler,
                context.getSchedulerState()::isShuttingDown));
  }

  /** What ends here is not the handler's failure: the job has not been run to its end. */
  private static void tryAgain(ExecutionComplete failed, ExecutionOperations<Void> operations) {
    var cause = failed.getCause().orElse(null);
    if (cause instanceof RunCutOff) {
      log.info(cause.getMessage());
      operations.reschedule(failed, failed.getTimeDone());
    } else {
      log.warn(
          "{} could not be run, trying again in {}",
          failed.getExecution().taskInstance.getTaskAndInstance(),
          AFTER_A_FAULT,
          cause);
      operations.reschedule(failed, failed.getTimeDone().plus(AFTER_A_FAULT));
    }
  }

  private static RecurringTask<Void> task(RecurringJob job) {
    return Tasks.recurring("recurring:" + job.name(), FixedDelay.of(job.every()))
        .execute((instance, context) -> run(job));
  }

  private static void run(RecurringJob job) {
    try {
      job.work().run();
    } catch (RuntimeException fault) {
      log.error("{} failed; it runs again in {}", job.name(), job.every(), fault);
    }
  }

  /** A name a kind, so that a node which does not know a kind yet leaves it to those that do. */
  private static String taskName(String kind) {
    return "job:" + kind;
  }

  /** Before the application is ready nothing is launched; after a pause it goes on at once. */
  @Override
  public void start() {
    running = true;
    if (ready) {
      launch();
    }
  }

  @Override
  public void stop() {
    running = false;
    var current = scheduler;
    if (current != null) {
      scheduler = null;
      current.stop();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
