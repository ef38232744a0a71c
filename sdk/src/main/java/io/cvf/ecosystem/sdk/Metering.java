package io.cvf.ecosystem.sdk;

import io.cvf.ecosystem.sdk.metering.CloudEvent;
import io.cvf.ecosystem.sdk.metering.Delivery;
import io.cvf.ecosystem.sdk.metering.Execution;
import io.cvf.ecosystem.sdk.metering.Reported;
import io.cvf.ecosystem.sdk.metering.ReporterOptions;
import io.cvf.ecosystem.sdk.metering.UsedSkill;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was executed. Reporting needs a token for the executions of an organisation. */
public final class Metering {

  private final Transport transport;

  Metering(Transport transport) {
    this.transport = transport;
  }

  /**
   * Reports executions now and waits for the answer. Repeating it does no harm, however it ended:
   * the server counts each id once.
   *
   * @param executions together at most 64 MiB as JSON
   */
  public Reported report(List<Execution> executions) {
    return reportLines(executions.stream().map(CloudEvent::line).toList());
  }

  /**
   * As {@link #report}, for who has CloudEvents already.
   *
   * @param lines a CloudEvent in JSON each, without a line feed in it
   */
  public Reported reportLines(List<byte[]> lines) {
    return lines.isEmpty() ? Reported.NOTHING : reported(lines, true);
  }

  /** For a reporter in the background, which keeps executions until the server has them. */
  public ReporterOptions reporter() {
    return new ReporterOptions(this::deliver);
  }

  /**
   * What was executed of a partner's skills, the most first; for its people and staff.
   *
   * @param from the first day, UTC; null for the last 30 days
   * @param to the last one; null for today
   */
  public Stream<UsedSkill> usageOfPartner(
      String partner, @Nullable LocalDate from, @Nullable LocalDate to) {
    return usage(Query.NONE.with("partner", partner), from, to);
  }

  /** What an organisation executed, likewise. */
  public Stream<UsedSkill> usageByOrganisation(
      String organisation, @Nullable LocalDate from, @Nullable LocalDate to) {
    return usage(Query.NONE.with("organisation", organisation), from, to);
  }

  private Stream<UsedSkill> usage(Query whose, @Nullable LocalDate from, @Nullable LocalDate to) {
    var query = whose.with("from", from).with("to", to).with("limit", 200);
    return transport.items("/usage/skills", query, UsedSkill.class);
  }

  private Delivery deliver(List<byte[]> lines) {
    try {
      return new Delivery.Answered(reported(lines, false));
    } catch (EcosystemException failure) {
      var problem = failure.problem();
      var why = String.valueOf(failure.getMessage());
      return problem.is("malformed-batch") || problem.is("body-too-large")
          ? new Delivery.NotABatch(why)
          : new Delivery.Later(why, failure.retryAfter().orElse(Duration.ZERO));
    }
  }

  /** One answer lists a thousand refusals; what comes after them is asked for again. */
  private Reported reported(List<byte[]> lines, boolean patiently) {
    var answer = send(lines, patiently);
    var refusals = new ArrayList<>(answer.refusals());
    while (refusals.size() < answer.refused() && !refusals.isEmpty()) {
      int from = (int) refusals.getLast().index() + 1;
      var more = send(lines.subList(from, lines.size()), patiently).refusals();
      if (more.isEmpty()) {
        break;
      }
      more.forEach(refusal -> refusals.add(refusal.after(from)));
    }
    return new Reported(
        answer.accepted(), answer.duplicates(), answer.refused(), refusals, answer.late());
  }

  private Reported send(List<byte[]> lines, boolean patiently) {
    var call = Call.lines("/executions", Gzip.lines(lines));
    return transport.read(patiently ? call.repeated() : call, Reported.class);
  }
}
