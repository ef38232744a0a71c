package io.cvf.ecosystem.metering.months;

import io.cvf.ecosystem.platform.jobs.JobHandler;
import io.cvf.ecosystem.platform.jobs.JobRun;
import java.time.Instant;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** The long work behind {@code POST /billing-months/{month}/seal}. */
@Component
class SealJob implements JobHandler {

  static final String KIND = "month-seal";
  private static final int WHOLE = 100;

  private final MonthSealing sealing;

  SealJob(MonthSealing sealing) {
    this.sealing = sealing;
  }

  record Input(YearMonth month) {}

  record Result(String month, long executions, String root, Instant sealedAt) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Result run(JobRun run) {
    var month = run.input(Input.class).month();
    var row = sealing.seal(month, run.startedBy(), percent -> run.progress(percent, WHOLE));
    run.progress(WHOLE, WHOLE);
    var sealed = row.seal();
    return new Result(
        month.toString(), sealed.counts().executions(), sealed.root().toString(), sealed.at());
  }
}
