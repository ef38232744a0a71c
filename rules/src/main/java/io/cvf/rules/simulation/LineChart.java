package io.cvf.rules.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A picture of some lines as SVG, on its own ground, so that it can be read in light and dark. Each
 * line has its name at its end, and its own dashes for those who do not see colours.
 *
 * @param description of what is to be seen, for those who do not see it
 * @param x values that get a mark
 * @param y values that get a mark
 */
record LineChart(String title, String description, Axis x, Axis y, List<Line> lines) {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 420;
  private static final int LEFT = 64;
  private static final int RIGHT = 556;
  private static final int TOP = 48;
  private static final int BOTTOM = 360;
  private static final int LABEL_HEIGHT = 17;
  private static final List<String> DASHES = List.of("none", "9 4", "3 4", "12 4 3 4");

  /**
   * @param marks in ascending order; the first and the last are the ends of the axis
   * @param logarithmic whether equal factors, not equal steps, are equally far apart
   */
  record Axis(String label, List<Double> marks, boolean logarithmic) {

    private double place(double value) {
      var first = scaled(marks.getFirst());
      var last = scaled(marks.getLast());
      var place = (scaled(value) - first) / (last - first);
      return Math.clamp(place, 0, 1);
    }

    private double scaled(double value) {
      return logarithmic ? StrictMath.log(value) : value;
    }
  }

  record Point(double x, double y) {}

  record Line(String name, List<Point> points) {}

  private record Label(String name, int index, double y) {}

  String svg() {
    var svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" aria-labelledby="t d">
        <title id="t">%3$s</title>
        <desc id="d">%4$s</desc>
        <style>
        svg { font: 13px system-ui, sans-serif; }
        .ground { fill: #ffffff; } text { fill: #1f2328; } .grid { stroke: #d1d9e0; }
        .line { fill: none; stroke-width: 2.5; stroke-linejoin: round; }
        .s0 { stroke: #0550ae; } .s1 { stroke: #bc4c00; } .s2 { stroke: #1a7f37; } .s3 { stroke: #8250df; }
        .l0 { fill: #0550ae; } .l1 { fill: #bc4c00; } .l2 { fill: #1a7f37; } .l3 { fill: #8250df; }
        @media (prefers-color-scheme: dark) {
        .ground { fill: #0d1117; } text { fill: #e6edf3; } .grid { stroke: #30363d; }
        .s0 { stroke: #79c0ff; } .s1 { stroke: #ffa657; } .s2 { stroke: #7ee787; } .s3 { stroke: #d2a8ff; }
        .l0 { fill: #79c0ff; } .l1 { fill: #ffa657; } .l2 { fill: #7ee787; } .l3 { fill: #d2a8ff; }
        }
        </style>
        <rect class="ground" width="%1$d" height="%2$d" rx="6"/>
        <text x="16" y="27" font-size="15" font-weight="600">%3$s</text>
        """
            .formatted(WIDTH, HEIGHT, escaped(title), escaped(description)));
    for (var mark : x.marks()) {
      svg.append(grid(across(mark), TOP, across(mark), BOTTOM));
      svg.append(text(across(mark), BOTTOM + 19, "middle", shown(mark)));
    }
    for (var mark : y.marks()) {
      svg.append(grid(LEFT, up(mark), RIGHT, up(mark)));
      svg.append(text(LEFT - 8, up(mark) + 4, "end", shown(mark)));
    }
    svg.append(text((LEFT + RIGHT) / 2.0, BOTTOM + 44, "middle", x.label()));
    svg.append(
        "<text transform=\"translate(16 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>\n"
            .formatted((TOP + BOTTOM) / 2, escaped(y.label())));
    for (var i = 0; i < lines.size(); i++) {
      svg.append(line(i, lines.get(i)));
    }
    labels().forEach(label -> svg.append(label(label)));
    return svg.append("</svg>\n").toString();
  }

  private String line(int index, Line line) {
    var path = new StringBuilder();
    for (var point : line.points()) {
      path.append(path.isEmpty() ? "M" : " L")
          .append(number(across(point.x())))
          .append(' ')
          .append(number(up(point.y())));
    }
    return "<path class=\"line s%d\" stroke-dasharray=\"%s\" d=\"%s\"/>\n"
        .formatted(index, DASHES.get(index), path);
  }

  /** At the ends of their lines, moved apart where they would cover each other. */
  private List<Label> labels() {
    var labels = new ArrayList<Label>();
    for (var i = 0; i < lines.size(); i++) {
      labels.add(new Label(lines.get(i).name(), i, up(lines.get(i).points().getLast().y())));
    }
    labels.sort(Comparator.comparingDouble(Label::y));
    for (var i = 1; i < labels.size(); i++) {
      var least = labels.get(i - 1).y() + LABEL_HEIGHT;
      if (labels.get(i).y() < least) {
        labels.set(i, new Label(labels.get(i).name(), labels.get(i).index(), least));
      }
    }
    return labels;
  }

  private static String label(Label label) {
    return "<text class=\"l%d\" x=\"%d\" y=\"%s\" font-weight=\"600\">%s</text>\n"
        .formatted(label.index(), RIGHT + 8, number(label.y() + 4), escaped(label.name()));
  }

  private double across(double value) {
    return LEFT + x.place(value) * (RIGHT - LEFT);
  }

  private double up(double value) {
    return BOTTOM - y.place(value) * (BOTTOM - TOP);
  }

  private static String grid(double x1, double y1, double x2, double y2) {
    return "<line class=\"grid\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n"
        .formatted(number(x1), number(y1), number(x2), number(y2));
  }

  private static String text(double x, double y, String anchor, String text) {
    return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n"
        .formatted(number(x), number(y), anchor, escaped(text));
  }

  private static String shown(double mark) {
    return mark == Math.rint(mark) ? Figures.number((long) mark) : Double.toString(mark);
  }

  /** Whole pixels: nobody sees more, and every machine writes the same. */
  private static String number(double pixel) {
    return Long.toString(Math.round(pixel));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
