package io.cvf.ecosystem.platform.markdown;

import java.util.List;

/**
 * A text as a browser may show it.
 *
 * @param html free of anything that could run or reach out, whatever the text held
 * @param toc its headings in order
 */
public record Rendered(String html, List<Heading> toc) {

  public Rendered {
    toc = List.copyOf(toc);
  }

  /**
   * One heading.
   *
   * @param level 1 to 6
   * @param anchor its id in the HTML
   */
  public record Heading(int level, String text, String anchor) {}
}
