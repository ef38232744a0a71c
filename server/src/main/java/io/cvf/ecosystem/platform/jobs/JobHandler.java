package io.cvf.ecosystem.platform.jobs;

/**
 * Does one kind of long work. A run that was cut off by a crash is started again from the
 * beginning, so a handler must be able to meet its own half-done work.
 */
public interface JobHandler {

  /** The stable name of the kind, for example {@code rfc-import}. */
  String kind();

  /** Runs outside any transaction; the returned value becomes the job's result in JSON. */
  Object run(JobRun run) throws Exception;
}
