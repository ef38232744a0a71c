package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.ImportResult;
import io.cvf.ecosystem.sdk.Job;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What became of all files of one command, over as many jobs as it took. */
final class ImportSummary {

  private final List<String> messages = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private ImportResult sum = ImportResult.NOTHING;

  /**
   * @param messages of the server, one for each failed file
   * @param errors why a whole job failed
   */
  record Report(
      int created,
      int revised,
      int unchanged,
      int failed,
      int linksResolved,
      List<String> messages,
      List<String> errors) {}

  void add(Job job) {
    messages.addAll(job.messages());
    if (job.state() == Job.State.DONE) {
      sum = sum.plus(job.result(ImportResult.class));
    } else {
      errors.add(job.error() == null ? "Job " + job.id() + " failed." : job.error());
    }
  }

  /** Nothing failed, and there was something to import. */
  boolean clean() {
    boolean something = sum.created() + sum.revised() + sum.unchanged() > 0;
    return something && sum.failed() == 0 && errors.isEmpty();
  }

  Report report() {
    return new Report(
        sum.created(),
        sum.revised(),
        sum.unchanged(),
        sum.failed(),
        sum.linksResolved(),
        List.copyOf(messages),
        List.copyOf(errors));
  }

  void print(PrintWriter out) {
    out.printf(
        "%d created, %d revised, %d unchanged, %d failed; %d links resolved.%n",
        sum.created(), sum.revised(), sum.unchanged(), sum.failed(), sum.linksResolved());
    messages.forEach(message -> out.println("  " + message));
    errors.forEach(error -> out.println("Import failed: " + error));
  }
}
