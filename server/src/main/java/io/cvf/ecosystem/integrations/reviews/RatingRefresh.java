package io.cvf.ecosystem.integrations.reviews;

import org.springframework.stereotype.Component;

/**
 * Keeps the shown ratings at the mean of all. They are redrawn only when it has moved by a
 * hundredth or more, so that a single review does not rewrite the figures of every skill.
 */
@Component
public class RatingRefresh {

  private final RatingFigures figures;

  RatingRefresh(RatingFigures figures) {
    this.figures = figures;
  }

  /** Two statements, each whole by itself: a crash in between leaves work for the next run. */
  public void run() {
    var _ = figures.move(figures.mean());
    var _ = figures.refresh();
  }
}
