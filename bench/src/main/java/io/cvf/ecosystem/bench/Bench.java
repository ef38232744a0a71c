package io.cvf.ecosystem.bench;

import java.nio.file.Path;

/** Measures one thing; starts what it needs and ends what it started. */
interface Bench {

  /** As typed after {@code ./cvf bench}. */
  String name();

  /** One line for the head of the table. */
  String title();

  /**
   * @param home of the repository, with everything packaged
   */
  Figures run(Path home) throws Exception;
}
