package io.cvf.ecosystem.sdk.metering;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps everybody else out of a folder; the system gives it back when the process dies. */
record FolderLock(FileChannel channel) implements Closeable {

  static FolderLock take(Path folder) throws IOException {
    var channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return new FolderLock(channel);
      }
    } catch (OverlappingFileLockException here) {
      // Somebody else in this process.
    }
    channel.close();
    throw new IOException(folder + " is in use by another reporter; give each a folder of its own");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
