package io.cvf.ecosystem.bench;

import java.nio.file.Path;

/** Measures one thing; starts what it needs and ends what it started. */
interface Bench {

  /** As typed after {@code ./cvf bench}. */
  String name();

  /** One line for the head of the table. */
  String title();

  /**
   * The same on another scale.
   *
   * @param option as typed, without the dashes
   * @throws IllegalArgumentException when it has no such option, or the value makes no sense
   */
  default Bench with(String option, String value) {
    throw new IllegalArgumentException("%s has no option --%s".formatted(name(), option));
  }

  /**
   * @param home of the repository, with everything packaged
   */
  Figures run(Path home) throws Exception;
}
