package io.cvf.ecosystem.platform.jobs;

/** This run must end here; the job will be run again from its beginning. */
public final class RunCutOff extends RuntimeException {

  RunCutOff(String why) {
    super(why);
  }
}
