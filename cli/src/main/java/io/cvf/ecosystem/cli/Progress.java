package io.cvf.ecosystem.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far long work has come. */
interface Progress extends AutoCloseable {

  /**
   * @param total 0 until it is known
   */
  void at(int done, int total);

  @Override
  void close();

  static Progress bar(String task) {
    var bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(0)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .build();
    return new Bar(bar);
  }

  static Progress lines(String task, PrintWriter out) {
    return new Lines(task, out);
  }

  static Progress none() {
    return new None();
  }

  /** For a terminal. */
  record Bar(ProgressBar bar) implements Progress {

    @Override
    public void at(int done, int total) {
      bar.maxHint(total == 0 ? -1 : total);
      bar.stepTo(done);
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /** For a log: a line for every tenth. */
  final class Lines implements Progress {

    private final String task;
    private final PrintWriter out;
    private int tenth = -1;

    private Lines(String task, PrintWriter out) {
      this.task = task;
      this.out = out;
    }

    @Override
    public void at(int done, int total) {
      int now = total == 0 ? 0 : (int) (10L * done / total);
      if (total > 0 && now != tenth) {
        tenth = now;
        out.printf("%s: %d of %d%n", task, done, total);
      }
    }

    @Override
    public void close() {}
  }

  /** For programs. */
  record None() implements Progress {

    @Override
    public void at(int done, int total) {}

    @Override
    public void close() {}
  }
}
