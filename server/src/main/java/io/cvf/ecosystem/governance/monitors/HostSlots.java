package io.cvf.ecosystem.governance.monitors;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many looks there are at once: a few at each host, and so many in all. Whoever waits for a
 * host that does not answer holds nothing that looks at other hosts need.
 */
final class HostSlots {

  static final int PER_HOST = 4;
  static final int IN_ALL = 1_000;

  private final Semaphore all = new Semaphore(IN_ALL);
  private final Map<String, Host> hosts = new HashMap<>();

  private static final class Host {
    private final Semaphore slots = new Semaphore(PER_HOST, true);
    private int users;
  }

  /**
   * Waits for a slot; false when there was none for so long. Whoever got one gives it back.
   *
   * @throws InterruptedException when the node stops
   */
  boolean take(String name, Duration patience) throws InterruptedException {
    var begun = System.nanoTime();
    var host = enter(name);
    var taken = false;
    try {
      if (host.slots.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        var left = patience.toNanos() - (System.nanoTime() - begun);
        taken = all.tryAcquire(Math.max(0, left), TimeUnit.NANOSECONDS);
        if (!taken) {
          host.slots.release();
        }
      }
      return taken;
    } finally {
      if (!taken) {
        leave(name, host);
      }
    }
  }

  void giveBack(String name) {
    all.release();
    Host host;
    synchronized (hosts) {
      host = hosts.get(name);
    }
    if (host != null) {
      host.slots.release();
      leave(name, host);
    }
  }

  private Host enter(String name) {
    synchronized (hosts) {
      var host = hosts.computeIfAbsent(name, _ -> new Host());
      host.users++;
      return host;
    }
  }

  private void leave(String name, Host host) {
    synchronized (hosts) {
      if (--host.users == 0) {
        hosts.remove(name);
      }
    }
  }
}
