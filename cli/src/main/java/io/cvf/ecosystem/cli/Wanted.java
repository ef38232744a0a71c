package io.cvf.ecosystem.cli;

import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Which groups of commands somebody may mean by some words. */
record Wanted(Set<String> words) {

  /** They speak of all the others. */
  private static final Set<String> ABOUT_ALL = Set.of("help", "completion");

  Wanted(String... words) {
    this(Set.of(Stream.of(words).distinct().toArray(String[]::new)));
  }

  static Wanted everything() {
    return new Wanted(ABOUT_ALL);
  }

  boolean includes(Command group) {
    return Stream.concat(
            ABOUT_ALL.stream(), Stream.concat(Stream.of(group.name()), Stream.of(group.aliases())))
        .anyMatch(words::contains);
  }
}
