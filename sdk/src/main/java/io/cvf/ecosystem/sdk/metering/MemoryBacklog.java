package io.cvf.ecosystem.sdk.metering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Forgets everything when the process ends. */
final class MemoryBacklog implements Backlog {

  private final Queue<byte[]> waiting = new ArrayDeque<>();

  @Override
  public synchronized void add(List<byte[]> lines) {
    waiting.addAll(lines);
  }

  @Override
  public synchronized Batch next(int events, long bytes) {
    var lines = new ArrayList<byte[]>();
    long size = 0;
    for (var line : waiting) {
      size += line.length;
      if (lines.size() == events || (size > bytes && !lines.isEmpty())) {
        break;
      }
      lines.add(line);
    }
    return new Batch(List.copyOf(lines), Position.START);
  }

  @Override
  public synchronized void forget(Batch batch) {
    for (int i = 0; i < batch.lines().size(); i++) {
      waiting.remove();
    }
  }

  @Override
  public Left leftOver() {
    return Left.NONE;
  }

  @Override
  public boolean lasting() {
    return false;
  }

  @Override
  public void close() {}
}
