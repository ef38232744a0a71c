package io.cvf.ecosystem.platform.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page a caller asks for: {@code ?limit=} (1 to 200, default 50) and {@code ?cursor=}. */
public record Paging(int limit, @Nullable Cursor cursor) {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 200;

  /** How many rows to read: one more than shown, see {@link Page#of}. */
  public int fetch() {
    return limit + 1;
  }

  public Optional<Cursor> after() {
    return Optional.ofNullable(cursor);
  }
}
