package io.cvf.ecosystem.platform.jobs;

import io.cvf.ecosystem.platform.access.MemberId;

/** One run of a job, as its handler sees it. */
public interface JobRun {

  /** What {@link JobService#start} was given. */
  <T> T input(Class<T> type);

  MemberId startedBy();

  /** Progress, visible at once in UI and CLI. */
  void progress(int done, int total);

  /** A line for whoever started the job; at most 1,000 are kept. */
  void message(String line);
}
