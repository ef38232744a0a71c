package io.cvf.ecosystem.integrations.catalogue;

import io.cvf.ecosystem.integrations.catalogue.IndexedListings.State;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * This node's copy of the catalogue, made on the first request. Before every search the database is
 * asked, by snapshot, whether anything changed that the copy has not seen; then it catches up
 * first. So it never shows what is gone, on however many nodes. Only figures may be some seconds
 * old.
 */
@Component
class CatalogueIndex {

  /** Sees nothing: everything is newer. */
  private static final String NEVER = "1:1:";

  private static final long NO_STORAGE = 0;

  /** Figures are read anew after a hundred times as long as reading them took. */
  private static final int PATIENCE = 100;

  private static final Logger log = LoggerFactory.getLogger(CatalogueIndex.class);

  private final IndexedListings listings;
  private final TransactionTemplate steady;
  private final Clock clock;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final AtomicBoolean counting = new AtomicBoolean();
  private Shelf shelf;
  private volatile Position position = new Position(NEVER, NO_STORAGE);
  private volatile long countedAt;
  private volatile long countingTook;

  CatalogueIndex(IndexedListings listings, PlatformTransactionManager transactions, Clock clock) {
    this.listings = listings;
    this.clock = clock;
    this.shelf = new Shelf(new Ranking(clock.instant()));
    this.steady = new TransactionTemplate(transactions);
    steady.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    steady.setReadOnly(true);
  }

  /**
   * How far the copy is.
   *
   * @param seen the transactions it has
   * @param storage of the table it was read from
   */
  private record Position(String seen, long storage) {

    boolean isAfter(Position other) {
      return oldestRunning(seen) > oldestRunning(other.seen);
    }

    /** PostgreSQL writes a snapshot as {@code xmin:xmax:list}. */
    private static long oldestRunning(String snapshot) {
      return Long.parseLong(snapshot.substring(0, snapshot.indexOf(':')));
    }
  }

  /**
   * @param correctedQuery null when the query was understood as it stands
   */
  record Answer(Shelf.Result result, @Nullable String correctedQuery) {}

  Answer find(String query, Shelf.Request request) {
    var state = inStep(query);
    countNowAndThen();
    var words = corrected(state.words());
    var result = reading(() -> shelf.find(words, request));
    return new Answer(result, words.equals(state.words()) ? null : text(words));
  }

  private State inStep(String query) {
    var before = position;
    var state = listings.state(before.seen, query);
    var now = new Position(state.snapshot(), state.storage());
    if (state.behind() || state.storage() != before.storage) {
      catchUp(now);
    } else if (now.isAfter(position)) {
      // So that what is running now is not looked at again by every search.
      position = now;
    }
    return state;
  }

  private void catchUp(Position now) {
    lock.writeLock().lock();
    try {
      var before = position;
      if (now.storage != before.storage || shelf.isWorn()) {
        load();
        return;
      }
      listings.partnersUnseen(before.seen).forEach(shelf::put);
      listings.unseen(before.seen).forEach(shelf::put);
      if (!before.isAfter(now)) {
        position = now;
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void load() {
    var began = System.nanoTime();
    steady.executeWithoutResult(_ -> {
      var state = listings.state(NEVER, "");
      var filled = new Shelf(new Ranking(clock.instant()));
      listings.partners().forEach(filled::put);
      listings.each(filled::put);
      shelf = filled;
      position = new Position(state.snapshot(), state.storage());
    });
    countedAt = System.nanoTime();
    countingTook = countedAt - began;
    log.info("Catalogue of {} skills read in {} ms", shelf.size(), countingTook / 1_000_000);
  }

  private void countNowAndThen() {
    if (System.nanoTime() - countedAt > PATIENCE * countingTook
        && counting.compareAndSet(false, true)) {
      var _ =
          Thread.startVirtualThread(() -> {
            try {
              count();
            } catch (DataAccessException fault) {
              log.warn("The figures of the catalogue stay as they are: {}", fault.getMessage());
            } finally {
              counting.set(false);
            }
          });
    }
  }

  /** Reads all figures anew. */
  void count() {
    var began = System.nanoTime();
    var figures = steady.execute(_ -> listings.figures());
    lock.writeLock().lock();
    try {
      shelf.count(figures, new Ranking(clock.instant()));
    } finally {
      lock.writeLock().unlock();
    }
    countedAt = System.nanoTime();
    countingTook = countedAt - began;
  }

  /** Words that no skill has become those most like them that some skill has. */
  private List<QueryWord> corrected(List<QueryWord> words) {
    var unknown = reading(() -> words.stream().filter(word -> !shelf.knows(word)).toList());
    if (unknown.isEmpty()) {
      return words;
    }
    var corrected = new ArrayList<>(words);
    for (var word : unknown) {
      var alike = listings.alike(word);
      var known = reading(() -> alike.stream().filter(shelf::knows).findFirst());
      known.ifPresent(better -> corrected.set(corrected.indexOf(word), better));
    }
    return corrected;
  }

  private static String text(List<QueryWord> words) {
    return words.stream().map(QueryWord::text).collect(Collectors.joining(" "));
  }

  private <T> T reading(Supplier<T> work) {
    lock.readLock().lock();
    try {
      return work.get();
    } finally {
      lock.readLock().unlock();
    }
  }
}
