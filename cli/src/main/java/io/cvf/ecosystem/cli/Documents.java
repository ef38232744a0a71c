package io.cvf.ecosystem.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The files wanted among what was named, each with the name it is sent under. */
record Documents(List<Document> found) {

  /**
   * @param name relative to the folder it was found in, with slashes
   * @param bytes of the file
   */
  record Document(String name, Path file, long bytes) {}

  static boolean isDocument(Path file) {
    var name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".md") || name.endsWith(".markdown");
  }

  /** Markdown files under these. */
  static Documents under(List<Path> filesAndFolders) throws IOException {
    return under(filesAndFolders, Documents::isDocument);
  }

  /** Walks folders in the order of their names; hidden files and folders are left out. */
  static Documents under(List<Path> filesAndFolders, Predicate<Path> wanted) throws IOException {
    var found = new ArrayList<Document>();
    for (Path start : filesAndFolders) {
      var walk = new Walk(start, wanted);
      Files.walkFileTree(start, walk);
      walk.found.sort((one, other) -> one.name().compareTo(other.name()));
      found.addAll(walk.found);
    }
    return new Documents(List.copyOf(found));
  }

  private static final class Walk extends SimpleFileVisitor<Path> {

    private final Path start;
    private final Predicate<Path> wanted;
    private final List<Document> found = new ArrayList<>();

    Walk(Path start, Predicate<Path> wanted) {
      this.start = start;
      this.wanted = wanted;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (wanted.test(file) && !hidden(file)) {
        found.add(new Document(name(file), file, attributes.size()));
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean hidden(Path path) {
      return !path.equals(start) && path.getFileName().toString().startsWith(".");
    }

    private String name(Path file) {
      var relative = file.equals(start) ? file.getFileName() : start.relativize(file);
      return relative.toString().replace('\\', '/');
    }
  }
}
