package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.Job;
import io.cvf.ecosystem.sdk.SkillImportResult;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What became of all manifests of one command, over as many jobs as it took. */
final class SkillImportSummary {

  private final List<String> messages = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private SkillImportResult sum = SkillImportResult.NOTHING;

  /**
   * @param messages of the server, one for each manifest that was not taken over as asked
   * @param errors why a whole job failed
   */
  record Report(
      int published,
      int drafts,
      int unchanged,
      int duplicates,
      int refused,
      List<String> messages,
      List<String> errors) {}

  void add(Job job) {
    messages.addAll(job.messages());
    if (job.state() == Job.State.DONE) {
      sum = sum.plus(job.result(SkillImportResult.class));
    } else {
      errors.add(Objects.requireNonNullElse(job.error(), "Job " + job.id() + " failed."));
    }
  }

  /** Nothing was refused, and there was something to import. */
  boolean clean() {
    boolean something = sum.published() + sum.drafts() + sum.unchanged() + sum.duplicates() > 0;
    return something && sum.refused() == 0 && errors.isEmpty();
  }

  Report report() {
    return new Report(
        sum.published(),
        sum.drafts(),
        sum.unchanged(),
        sum.duplicates(),
        sum.refused(),
        List.copyOf(messages),
        List.copyOf(errors));
  }

  void print(PrintWriter out) {
    out.printf(
        "%d published, %d drafts, %d unchanged, %d duplicates, %d refused.%n",
        sum.published(), sum.drafts(), sum.unchanged(), sum.duplicates(), sum.refused());
    messages.forEach(message -> out.println("  " + message));
    errors.forEach(error -> out.println("Import failed: " + error));
  }
}
