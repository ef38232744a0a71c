package io.cvf.rules.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Moments as stretches of time: in order, apart from each other, none empty. */
public record Spans(List<Span> all) {

  public static final Spans NONE = new Spans(List.of());

  /** Of any spans; those that overlap or touch become one. */
  public Spans {
    all = joined(all);
  }

  public static Spans of(Span... spans) {
    return new Spans(List.of(spans));
  }

  public static Spans of(Instant from, Instant until) {
    return of(new Span(from, until));
  }

  /** What is in one of them at least. */
  public static Spans union(Collection<Spans> sets) {
    return new Spans(sets.stream().flatMap(it -> it.all.stream()).toList());
  }

  public Spans union(Spans other) {
    return union(List.of(this, other));
  }

  /** What is in both. */
  public Spans intersect(Spans other) {
    var common = new ArrayList<Span>();
    var i = 0;
    var j = 0;
    while (i < all.size() && j < other.all.size()) {
      var one = all.get(i);
      var two = other.all.get(j);
      var from = later(one.from(), two.from());
      var until = earlier(one.until(), two.until());
      if (from.isBefore(until)) {
        common.add(new Span(from, until));
      }
      if (one.until().isBefore(two.until())) {
        i++;
      } else {
        j++;
      }
    }
    return new Spans(common);
  }

  /** What is in this and not in the other. */
  public Spans minus(Spans other) {
    var left = new ArrayList<Span>();
    var j = 0;
    for (var span : all) {
      var from = span.from();
      while (j < other.all.size() && !other.all.get(j).until().isAfter(from)) {
        j++;
      }
      for (var k = j; k < other.all.size(); k++) {
        var taken = other.all.get(k);
        if (!taken.from().isBefore(span.until())) {
          break;
        }
        if (from.isBefore(taken.from())) {
          left.add(new Span(from, taken.from()));
        }
        from = later(from, taken.until());
      }
      if (from.isBefore(span.until())) {
        left.add(new Span(from, span.until()));
      }
    }
    return new Spans(left);
  }

  public Spans within(Instant from, Instant until) {
    return intersect(of(from, until));
  }

  public boolean contains(Instant moment) {
    var low = 0;
    var high = all.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (all.get(middle).until().isAfter(moment)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low < all.size() && all.get(low).contains(moment);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  public long seconds() {
    return all.stream().mapToLong(Span::seconds).sum();
  }

  private static List<Span> joined(List<Span> spans) {
    if (areApart(spans)) {
      return List.copyOf(spans);
    }
    var sorted =
        spans.stream()
            .filter(it -> !it.isEmpty())
            .sorted(Comparator.comparing(Span::from))
            .toList();
    var joined = new ArrayList<Span>(sorted.size());
    for (var span : sorted) {
      if (!joined.isEmpty() && !span.from().isAfter(joined.getLast().until())) {
        var last = joined.removeLast();
        joined.add(new Span(last.from(), later(last.until(), span.until())));
      } else {
        joined.add(span);
      }
    }
    return List.copyOf(joined);
  }

  /** True of every result of the operations above, which therefore need not be sorted again. */
  private static boolean areApart(List<Span> spans) {
    for (var i = 0; i < spans.size(); i++) {
      var span = spans.get(i);
      if (span.isEmpty() || (i > 0 && !spans.get(i - 1).until().isBefore(span.from()))) {
        return false;
      }
    }
    return true;
  }

  private static Instant later(Instant one, Instant two) {
    return one.isAfter(two) ? one : two;
  }

  private static Instant earlier(Instant one, Instant two) {
    return one.isBefore(two) ? one : two;
  }
}
