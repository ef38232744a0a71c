package io.cvf.ecosystem.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * A full catalogue, searched over HTTP by as many clients as the product is made for, each asking
 * one of 200 different questions after another. Beside them, in turns, the same questions as SQL on
 * the same tables by as many connections: PostgreSQL's own full-text index, and counting.
 */
final class CatalogueBench implements Bench {

  private static final int CLIENTS = 16;
  private static final int QUESTIONS = 200;
  private static final int PARTNERS = 2_000;
  private static final int SKILLS = 100_000;
  private static final int VERSIONS = 3;
  private static final int REVIEWERS = 4_000;
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration SEARCHING = Duration.ofSeconds(20);
  private static final Duration BESIDE = Duration.ofSeconds(20);
  private static final Duration REVIEW_WARM_UP = Duration.ofSeconds(5);
  private static final Duration REVIEWING = Duration.ofSeconds(10);

  @Override
  public String name() {
    return "catalogue";
  }

  @Override
  public String title() {
    return "%d clients ask %d different questions of %,d skills with %,d versions"
        .formatted(CLIENTS, QUESTIONS, SKILLS, SKILLS * VERSIONS);
  }

  @Override
  public Figures run(Path home) throws Exception {
    try (var scratch = Scratch.make();
        var server = Server.start(home, scratch.data(), environment())) {
      var _ = server.secondsUntilAnswered(List.of("/actuator/health"));
      var database = Database.in(scratch.data());
      var begin = System.nanoTime();
      var pool = new MemberPool(database, 1);
      pool.add(1, REVIEWERS);
      new CatalogueSeed(database, PARTNERS, SKILLS, VERSIONS, REVIEWERS).fill();
      pool.settle();
      var seeded = (System.nanoTime() - begin) / 1e9;
      var reviewed = database.number("select count(*) from integrations.skill_review");
      var loaded = firstAnswer(server.url());
      var questions = CatalogueMix.of(QUESTIONS, new CatalogueText(7));
      var paths = paths(server.url(), questions);
      var crowd = new Crowd(CLIENTS);
      var _ = crowd.work(WARM_UP, () -> new Searcher(server.url(), paths));
      var searches = crowd.work(SEARCHING, () -> new Searcher(server.url(), paths));
      var memory = server.residentMiB();
      var reviews = reviews(server.url(), crowd);
      PlainSearch.prepare(database);
      var plain = crowd.work(BESIDE, () -> new PlainSearch(database.connect(), questions));
      return Figures.NONE
          .with("p99Ms", "a page with facets, 99 of 100", searches.millis(99), 1, "ms")
          .with("p50Ms", "a page with facets, median", searches.millis(50), 1, "ms")
          .with("requestsPerSecond", "pages", searches.perSecond(), 0, "/s")
          .with("sqlP99Ms", "the same as SQL, 99 of 100", plain.millis(99), 1, "ms")
          .with("sqlP50Ms", "the same as SQL, median", plain.millis(50), 1, "ms")
          .with("sqlPerSecond", "the same as SQL", plain.perSecond(), 0, "/s")
          .with(reviews)
          .with("indexMiB", "listings with their indexes", listingMiB(database), 0, "MiB")
          .with("firstSeconds", "first page, which reads them all", loaded, 1, "s")
          .with("rssMiB", "memory of the server", memory, 0, "MiB")
          .with("reviews", "reviews at the start", (double) reviewed, 0, "")
          .with("seedSeconds", "filling the marketplace", seeded, 0, "s");
    }
  }

  /** As the guide tells operators of so large a catalogue. */
  private static Map<String, String> environment() {
    var environment = new HashMap<>(VotesBench.ENVIRONMENT);
    environment.put("CVF_JAVA_OPTS", "-Xmx512m");
    return environment;
  }

  private static double firstAnswer(URI server) throws IOException {
    var begin = System.nanoTime();
    try (var connection = new KeepAlive(server)) {
      var _ = page(connection, "/api/v1/catalogue");
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  /** A second page is asked for with the cursor of the first. */
  private static List<String> paths(URI server, CatalogueMix mix) throws IOException {
    var paths = new ArrayList<String>();
    try (var connection = new KeepAlive(server)) {
      for (var question : mix.questions()) {
        var next =
            JsonMapper.shared().readTree(page(connection, question.path())).get("nextCursor");
        paths.add(
            question.secondPage() && next != null
                ? question.path() + "&cursor=" + next.asString()
                : question.path());
      }
    }
    return List.copyOf(paths);
  }

  private static String page(KeepAlive connection, String path) throws IOException {
    var answer = connection.send("GET", path, "", "");
    if (answer.status() != 200) {
      throw new IOException(path + ": " + answer.status() + " " + answer.body());
    }
    return answer.body();
  }

  private static double listingMiB(Database database) throws SQLException {
    return database.number(
            """
            select pg_total_relation_size('integrations.listing')
              + pg_total_relation_size('integrations.catalogue_word')
              + pg_total_relation_size('integrations.catalogue_partner')
            """)
        / 1024.0
        / 1024.0;
  }

  private static Figures reviews(URI server, Crowd crowd) throws Exception {
    var next = new AtomicInteger();
    var _ = crowd.work(REVIEW_WARM_UP, () -> new Reviewer(new KeepAlive(server), next));
    var reviews = crowd.work(REVIEWING, () -> new Reviewer(new KeepAlive(server), next));
    return Figures.NONE
        .with("reviewsPerSecond", "reviews written", reviews.perSecond(), 0, "/s")
        .with("reviewP99Ms", "a review, 99 of 100", reviews.millis(99), 1, "ms");
  }

  /** Asks one question after another, in an order of its own. */
  private record Searcher(KeepAlive connection, List<String> paths) implements Crowd.Worker {

    private Searcher(URI server, List<String> paths) throws IOException {
      this(new KeepAlive(server), paths);
    }

    @Override
    public void work() throws IOException {
      var _ = page(connection, paths.get(ThreadLocalRandom.current().nextInt(paths.size())));
    }

    @Override
    public void close() throws IOException {
      connection.close();
    }
  }

  /** Rates one skill after another, each time as another member. */
  private record Reviewer(KeepAlive connection, AtomicInteger next) implements Crowd.Worker {

    @Override
    public void work() throws IOException {
      var n = next.incrementAndGet();
      var path = "/api/v1/skills/bench-skill-" + (1 + n * 7_919L % SKILLS) + "/review";
      var answer =
          connection.send(
              "PUT",
              path,
              MemberPool.token(1 + n % REVIEWERS),
              "{\"rating\":4.5,\"text\":\"Does what it says.\"}");
      if (answer.status() / 100 != 2) {
        throw new IOException(path + ": " + answer.status() + " " + answer.body());
      }
    }

    @Override
    public void close() throws IOException {
      connection.close();
    }
  }
}
