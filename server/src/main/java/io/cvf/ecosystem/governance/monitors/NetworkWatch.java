package io.cvf.ecosystem.governance.monitors;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells whether it is the platform that has no network, before anybody is called down.
 *
 * <p>When a host that was up does not answer, that is held back until other hosts have been looked
 * at since: when of at least {@value #ENOUGH} of them {@value #PERCENT} % do not answer either, the
 * platform has an outage, from the first of these looks until half of those hosts that are still
 * looked at answer again. What they did not answer meanwhile does not count. When others answer,
 * when there are too few to tell, or after a minute, the failure counts. Not for several threads at
 * once.
 */
@Component
class NetworkWatch {

  static final int ENOUGH = 5;
  static final int PERCENT = 80;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Logger log = LoggerFactory.getLogger(NetworkWatch.class);

  private final PlatformOutages outages;
  private final MonitorTurns turns;
  private final TransactionTemplate transaction;
  private final Map<String, Host> hosts = new HashMap<>();
  private final Map<UUID, List<Finding>> held = new HashMap<>();
  private @Nullable Running running;

  /**
   * A host as it was found last.
   *
   * @param failedSince the first look nobody answered; null when somebody did, or never has
   */
  private record Host(Instant seenAt, boolean answered, @Nullable Instant failedSince) {}

  /** An outage of the platform that lasts. */
  private record Running(long id, Instant from, Set<String> silent) {}

  NetworkWatch(PlatformOutages outages, MonitorTurns turns, TransactionTemplate transaction) {
    this.outages = outages;
    this.turns = turns;
    this.transaction = transaction;
  }

  /** Gives back what may be written down now, each monitor's in the order it came. */
  List<Look> judge(Collection<Finding> findings, Instant now) {
    findings.forEach(this::note);
    var settled = new ArrayList<Finding>();
    if (running != null) {
      findings.forEach(it -> settled.add(it.mayBeOurs() ? it.uncounted() : it));
      goOn(running, now);
    } else {
      findings.forEach(it -> {
        if (held.containsKey(it.target().monitor()) || isSuspect(it)) {
          held.computeIfAbsent(it.target().monitor(), _ -> new ArrayList<>()).add(it);
        } else {
          settled.add(it);
        }
      });
      release(settled, now);
    }
    hosts.values().removeIf(it -> it.seenAt().isBefore(now.minus(MINUTE.multipliedBy(15))));
    return settled.stream().flatMap(it -> it.looks().stream()).toList();
  }

  private void note(Finding finding) {
    hosts.compute(
        finding.target().host(),
        (_, before) -> {
          var at = finding.newest().at();
          if (!finding.mayBeOurs()) {
            return new Host(at, true, null);
          }
          var wasUp = before == null ? !finding.target().down() : before.answered();
          var since = wasUp ? finding.oldest().at() : before == null ? null : before.failedSince();
          return new Host(at, false, since);
        });
  }

  private static boolean isSuspect(Finding finding) {
    return finding.mayBeOurs() && !finding.target().down() && finding.newest().counts();
  }

  private void release(List<Finding> settled, Instant now) {
    if (held.isEmpty()) {
      return;
    }
    var since =
        held.values().stream()
            .map(it -> it.getFirst().oldest().at())
            .min(Instant::compareTo)
            .orElseThrow();
    var silent = silentSince(since);
    var answered = answeredSince(since, hosts.keySet());
    if (isMost(silent.size(), answered)) {
      if (isMost(silent.size(), Math.max(answered, turns.hostsUpSince(since)))) {
        begin(since, now, silent);
      } else {
        log.warn(
            "{} hosts do not answer this node, and others do answer other nodes", silent.size());
      }
      settleAll(settled, true);
    } else if (silent.size() + answered >= ENOUGH
        || seenLately(since) < ENOUGH
        || since.plus(MINUTE).isBefore(now)) {
      settleAll(settled, false);
    }
  }

  private static boolean isMost(int silent, int answered) {
    var all = silent + answered;
    return all >= ENOUGH && silent * 100 >= PERCENT * all;
  }

  private void settleAll(List<Finding> settled, boolean ours) {
    held.values()
        .forEach(
            all -> all.forEach(it -> settled.add(ours && it.mayBeOurs() ? it.uncounted() : it)));
    held.clear();
  }

  private Set<String> silentSince(Instant since) {
    var silent = new HashSet<String>();
    hosts.forEach((name, host) -> {
      if (host.failedSince() != null && !host.failedSince().isBefore(since)) {
        silent.add(name);
      }
    });
    return silent;
  }

  private int answeredSince(Instant since, Set<String> names) {
    return Math.toIntExact(
        names.stream()
            .map(hosts::get)
            .filter(it -> it != null && it.answered() && !it.seenAt().isBefore(since))
            .count());
  }

  private long seenLately(Instant since) {
    return hosts.values().stream().filter(it -> !it.seenAt().isBefore(since.minus(MINUTE))).count();
  }

  private void begin(Instant since, Instant now, Set<String> silent) {
    var id = outages.begin(since, now, PlatformOutages.Why.NETWORK);
    running = new Running(id, since, Set.copyOf(silent));
    log.warn("{} hosts do not answer any more since {}: no network", silent.size(), since);
  }

  /** Its end is moved on while it lasts, so that a node that dies leaves none open. */
  private void goOn(Running outage, Instant now) {
    transaction.executeWithoutResult(_ -> outages.extend(outage.id(), now));
    // Monitors may be paused or end meanwhile: for a host nobody looks at nobody can wait.
    var silent = new HashSet<>(outage.silent());
    silent.retainAll(hosts.keySet());
    if (answeredSince(outage.from(), silent) * 2 >= silent.size()) {
      running = null;
      log.warn("Half of the {} hosts that are looked at answer again", silent.size());
    }
  }
}
