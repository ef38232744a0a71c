package io.cvf.ecosystem.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The machine a figure belongs to. */
record Setup(int cores, long memoryMiB, String java, String os) {

  static Setup ofThisMachine() {
    var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Setup(
        Runtime.getRuntime().availableProcessors(),
        machine.getTotalMemorySize() / (1024 * 1024),
        Runtime.version().toString(),
        String.join(
            " ",
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch")));
  }

  @Override
  public String toString() {
    return "%d cores, %d MiB of memory, Java %s, %s".formatted(cores, memoryMiB, java, os);
  }
}
