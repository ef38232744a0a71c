package io.cvf.ecosystem.sdk.metering;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The files of a spool, numbered in the order they were begun. A number is never used again. */
record Segments(Path folder) {

  private static final String ENDING = ".events";

  NavigableSet<Long> numbers() throws IOException {
    var numbers = new TreeSet<Long>();
    try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (var file : files) {
        var name = file.getFileName().toString();
        numbers.add(Long.parseLong(name.substring(0, name.length() - ENDING.length())));
      }
    }
    return numbers;
  }

  Path file(long number) {
    return folder.resolve("%019d%s".formatted(number, ENDING));
  }

  Path position() {
    return folder.resolve("position");
  }

  RandomAccessFile begin(long number) throws IOException {
    return new RandomAccessFile(Files.createFile(file(number)).toFile(), "rw");
  }

  void delete(long number) throws IOException {
    Files.deleteIfExists(file(number));
  }

  /** Keeps for a person to look at what cannot be read from there on. */
  Path setAside(long number, long offset) throws IOException {
    var aside = folder.resolve("%019d.damaged".formatted(number));
    try (var from = FileChannel.open(file(number), StandardOpenOption.READ);
        var to =
            FileChannel.open(
                aside,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
      from.transferTo(offset, from.size() - offset, to);
      to.force(true);
    }
    return aside;
  }

  /** A file is only found again for sure when its folder has been forced to the disk, too. */
  void force() {
    try (var itself = FileChannel.open(folder, StandardOpenOption.READ)) {
      itself.force(true);
    } catch (IOException notHere) {
      // Windows opens no folders, and needs none of this.
    }
  }
}
