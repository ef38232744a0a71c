package io.cvf.ecosystem.platform.jobs;

import io.cvf.ecosystem.platform.access.MemberId;
import org.springframework.stereotype.Service;

/** Starts long work. */
@Service
public class JobService {

  /**
   * Queues a job in the caller's transaction.
   *
   * @param kind names the {@link JobHandler}
   * @param input is kept as JSON for {@link JobRun#input}
   */
  public Job start(String kind, Object input, MemberId startedBy) {
    throw new UnsupportedOperationException(kind + input + startedBy);
  }
}
