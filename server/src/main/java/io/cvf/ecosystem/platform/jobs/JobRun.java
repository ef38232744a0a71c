package io.cvf.ecosystem.platform.jobs;

import io.cvf.ecosystem.platform.access.MemberId;

/**
 * One run of a job, as its handler sees it.
 *
 * <p>Progress and messages are written a few times a second at most, however often they are given.
 */
public interface JobRun {

  int MAX_MESSAGES = 1_000;

  /** What {@link JobService#start} was given. */
  <T> T input(Class<T> type);

  MemberId startedBy();

  /**
   * Progress, visible at once in UI and CLI.
   *
   * @throws RunCutOff when the node is stopping or another node has taken the job over: let it
   *     pass, the job runs again
   */
  void progress(int done, int total);

  /**
   * A line for whoever started the job; at most {@value #MAX_MESSAGES} are kept, each shortened to
   * 2,000 characters.
   *
   * @throws RunCutOff like {@link #progress}
   */
  void message(String line);
}
