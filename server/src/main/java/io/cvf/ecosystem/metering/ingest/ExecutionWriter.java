package io.cvf.ecosystem.metering.ingest;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.metering.months.CountedMonths;
import io.cvf.ecosystem.metering.months.MonthSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks batches, counts what is new, and makes it durable, all in one transaction. */
@Service
class ExecutionWriter {

  private final Consumers consumers;
  private final Subjects subjects;
  private final ExecutionKeys keys;
  private final Executions executions;
  private final RollUpTables rollUps;
  private final CountedMonths months;
  private final MonthSettings settings;
  private final Clock clock;

  ExecutionWriter(
      Consumers consumers,
      Subjects subjects,
      ExecutionKeys keys,
      Executions executions,
      RollUpTables rollUps,
      CountedMonths months,
      MonthSettings settings,
      Clock clock) {
    this.consumers = consumers;
    this.subjects = subjects;
    this.keys = keys;
    this.executions = executions;
    this.rollUps = rollUps;
    this.months = months;
    this.settings = settings;
    this.clock = clock;
  }

  /** The outcomes are in the order of the batches, and true once this has returned. */
  @Transactional
  List<BatchOutcome> write(List<Batch> batches) {
    var now = clock.instant();
    var outcomes = new ArrayList<BatchOutcome>();
    batches.forEach(_ -> outcomes.add(new BatchOutcome()));
    var candidates = judge(batches, outcomes, now);
    candidates.sort(Execution.BY_KEY); // stable: of two with one key the first reported counts
    count(unseen(candidates, outcomes, now), outcomes, now);
    return outcomes;
  }

  private List<Execution> judge(List<Batch> batches, List<BatchOutcome> outcomes, Instant now) {
    var runners =
        consumers.of(
            batches.stream()
                .map(Batch::consumer)
                .map(OrganisationDirectory.Entry::id)
                .collect(Collectors.toSet()));
    var sources = sources(batches, runners);
    var known = subjects(batches);
    var hashes = new ExecutionHashes();
    var candidates = new ArrayList<Execution>();
    for (var i = 0; i < batches.size(); i++) {
      var batch = batches.get(i);
      var consumer = Objects.requireNonNull(runners.get(batch.consumer().id()));
      var check =
          new EventCheck(
              i,
              new EventCheck.Known(
                  consumer, batch.sourceRoot(), sources, known, now, settings.lateWindow()),
              hashes);
      for (var event : batch.events()) {
        switch (check.judge(event)) {
          case Execution execution -> candidates.add(execution);
          case RefusalReason reason ->
              outcomes.get(i).refuse(new BatchOutcome.Refusal(event.index(), event.id(), reason));
          default -> throw new IllegalStateException("Neither counted nor refused");
        }
      }
    }
    return candidates;
  }

  private Map<String, Integer> sources(List<Batch> batches, Map<OrganisationId, Consumer> runners) {
    var wanted = new HashMap<String, Integer>();
    for (var batch : batches) {
      var consumer = Objects.requireNonNull(runners.get(batch.consumer().id())).id();
      var root = batch.sourceRoot();
      for (var event : batch.events()) {
        var source = event.source();
        if (source != null
            && !wanted.containsKey(source)
            && EventCheck.isBelow(root, source)
            && EventCheck.isText(source)) {
          wanted.put(source, consumer);
        }
      }
    }
    return consumers.sources(wanted);
  }

  private KnownSubjects subjects(List<Batch> batches) {
    var wanted = new HashSet<String>();
    for (var batch : batches) {
      for (var event : batch.events()) {
        var subject = event.subject();
        if (subject != null && !wanted.contains(subject) && EventCheck.isSubject(subject)) {
          wanted.add(subject);
        }
      }
    }
    return subjects.find(wanted);
  }

  /** Those that were never counted; the others are noted as duplicates or refused. */
  private List<Execution> unseen(List<Execution> sorted, List<BatchOutcome> outcomes, Instant now) {
    var first = new ArrayList<Execution>(sorted.size());
    var again = new ArrayList<Execution>();
    var bodies = new HashMap<UUID, Long>();
    for (var execution : sorted) {
      var before = first.isEmpty() ? null : first.getLast();
      if (before != null && before.key().equals(execution.key())) {
        bodies.put(before.key(), before.body());
        again.add(execution);
      } else {
        first.add(execution);
      }
    }
    var earlier = keys.add(first, LocalDate.ofInstant(now, ZoneOffset.UTC));
    bodies.putAll(earlier);
    for (var execution : first) {
      if (earlier.containsKey(execution.key())) {
        again.add(execution);
      }
    }
    again.forEach(execution -> repeated(execution, bodies, outcomes));
    return earlier.isEmpty()
        ? first
        : first.stream().filter(execution -> !earlier.containsKey(execution.key())).toList();
  }

  private static void repeated(
      Execution execution, Map<UUID, Long> bodies, List<BatchOutcome> outcomes) {
    var outcome = outcomes.get(execution.batch());
    if (Objects.equals(bodies.get(execution.key()), execution.body())) {
      outcome.duplicate();
    } else {
      outcome.refuse(
          new BatchOutcome.Refusal(execution.index(), execution.id(), RefusalReason.ID_REUSED));
    }
  }

  private void count(List<Execution> fresh, List<BatchOutcome> outcomes, Instant now) {
    if (fresh.isEmpty()) {
      return;
    }
    var days = days(fresh);
    var counted = new ArrayList<Counted>(fresh.size());
    for (var execution : fresh) {
      var one = Objects.requireNonNull(days.get(execution.epochDay())).counted(execution);
      counted.add(one);
      outcomes.get(execution.batch()).accept(one.isLate());
    }
    executions.add(counted, now);
    rollUps.add(RollUps.of(counted));
  }

  /** By their numbers: executions of a batch fall on few days, so each is looked up once. */
  private Map<Long, Day> days(List<Execution> executions) {
    var numbers = executions.stream().map(Execution::epochDay).collect(Collectors.toSet());
    var executed = numbers.stream().map(LocalDate::ofEpochDay).toList();
    var countedIn = months.of(executed.stream().map(YearMonth::from).collect(Collectors.toSet()));
    var days = new HashMap<Long, Day>();
    for (var day : executed) {
      var month = Objects.requireNonNull(countedIn.get(YearMonth.from(day)));
      days.put(day.toEpochDay(), new Day(day, month.atDay(1)));
    }
    return days;
  }

  private record Day(LocalDate day, LocalDate countedIn) {

    Counted counted(Execution execution) {
      return new Counted(execution, day, countedIn);
    }
  }
}
