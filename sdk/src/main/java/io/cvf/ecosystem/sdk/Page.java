package io.cvf.ecosystem.sdk;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code nextCursor} is null on the last. */
record Page<T>(List<T> items, @Nullable String nextCursor) {

  /** All items of all pages; a page is asked for when the one before has been read. */
  static <T> Stream<T> stream(Page<T> first, Function<String, Page<T>> next) {
    var items = new Items<>(first, next);
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  private static final class Items<T> implements Iterator<T> {

    private final Function<String, Page<T>> following;
    private Iterator<T> items;
    private @Nullable String cursor;

    Items(Page<T> first, Function<String, Page<T>> following) {
      this.following = following;
      this.items = first.items().iterator();
      this.cursor = first.nextCursor();
    }

    @Override
    public boolean hasNext() {
      while (!items.hasNext() && cursor != null) {
        var page = following.apply(cursor);
        items = page.items().iterator();
        cursor = page.nextCursor();
      }
      return items.hasNext();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return items.next();
    }
  }
}
