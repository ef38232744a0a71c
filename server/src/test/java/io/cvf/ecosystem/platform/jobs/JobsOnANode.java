package io.cvf.ecosystem.platform.jobs;

import static org.awaitility.Awaitility.await;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.jobs.Job.State;
import io.cvf.ecosystem.testing.DatabaseTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Tests of jobs that run: a node to start, and what to wait for. */
@DatabaseTest
abstract class JobsOnANode {

  static final MemberId ALICE = new MemberId(UUID.randomUUID());

  @Autowired DataSource dataSource;
  @Autowired JdbcClient database;
  @Autowired Jobs jobs;
  @Autowired JsonMapper json;
  @Autowired TestClock clock;
  @Autowired PlatformTransactionManager transactions;

  Node.Parts parts;
  Node node;

  @BeforeEach
  void noNodeYet() {
    parts = new Node.Parts(dataSource, jobs, json, clock, transactions);
  }

  @AfterEach
  void stop() {
    if (node != null) {
      node.close();
    }
    database.sql("delete from platform.scheduled_tasks where task_name like '%:test-%'").update();
  }

  interface Work {
    Object on(JobRun run) throws Exception;
  }

  record Handler(String kind, Work work) implements JobHandler {
    @Override
    public Object run(JobRun run) throws Exception {
      return work.on(run);
    }
  }

  void nodeWith(String kind, Work work) {
    node = new Node(parts, List.of(new Handler(kind, work)), List.of()).begin();
  }

  Job job(UUID id) {
    return jobs.find(id, null).orElseThrow();
  }

  Job ended(UUID id, State state) {
    return await().atMost(Duration.ofSeconds(20)).until(() -> job(id), job -> job.state() == state);
  }
}
