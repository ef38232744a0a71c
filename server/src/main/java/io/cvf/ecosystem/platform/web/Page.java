package io.cvf.ecosystem.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code nextCursor} is absent on the last. */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

  /**
   * Cuts a page out of rows that were read with {@link Paging#fetch()}: one row more than the page
   * holds tells that there is a next one.
   */
  public static <T> Page<T> of(List<T> rows, Paging paging, Function<T, Cursor> cursorOf) {
    if (rows.size() <= paging.limit()) {
      return new Page<>(List.copyOf(rows), null);
    }
    var items = List.copyOf(rows.subList(0, paging.limit()));
    return new Page<>(items, cursorOf.apply(items.getLast()).encoded());
  }

  public <R> Page<R> map(Function<? super T, ? extends R> view) {
    return new Page<>(items.stream().<R>map(view).toList(), nextCursor);
  }
}
