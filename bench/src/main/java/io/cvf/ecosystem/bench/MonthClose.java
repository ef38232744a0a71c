package io.cvf.ecosystem.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Seals a month over the public API, and reads what came of it. */
record MonthClose(URI server, String token, YearMonth month) {

  private static final Duration LOOK = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Seconds until it was sealed, and until its statements were there. */
  record Times(double sealed, double settled) {}

  Times close() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    var job = call("POST", "/billing-months/" + month + "/seal", 202).get("id").asString();
    while (!job(job).equals("DONE")) {
      pause(begin, "the seal");
    }
    double sealed = (System.nanoTime() - begin) / 1e9;
    // All statements of a month are written in one transaction.
    while (ask("/statements/ST-" + month + "-" + MarketSeed.partner(1)).status() != 200) {
      pause(begin, "the statements");
    }
    return new Times(sealed, (System.nanoTime() - begin) / 1e9);
  }

  private String job(String id) throws IOException {
    var job = call("GET", "/jobs/" + id, 200);
    if (job.get("state").asString().equals("FAILED")) {
      throw new IllegalStateException("The seal failed: " + job);
    }
    return job.get("state").asString();
  }

  private static void pause(long begin, String what) throws InterruptedException {
    if (System.nanoTime() - begin > PATIENCE.toNanos()) {
      throw new IllegalStateException("Waited too long for " + what);
    }
    Thread.sleep(LOOK);
  }

  /** What the month counted. */
  long executions() throws IOException {
    return call("GET", "/billing-months/" + month, 200).get("executions").asLong();
  }

  /** What all statements of the month say together. */
  long stated(int partners) throws IOException {
    long sum = 0;
    for (int partner = 1; partner <= partners; partner++) {
      var id = "ST-" + month + "-" + MarketSeed.partner(partner);
      sum += call("GET", "/statements/" + id, 200).get("executions").asLong();
    }
    return sum;
  }

  /** The names of the checks of the ledger that failed. */
  List<String> faults() throws IOException {
    var failed = new ArrayList<String>();
    for (var check : call("GET", "/ledger/check", 200).get("checks")) {
      if (!check.get("ok").asBoolean()) {
        failed.add(check.toString());
      }
    }
    return failed;
  }

  private JsonNode call(String method, String path, int expected) throws IOException {
    var answer = send(method, path);
    if (answer.status() != expected) {
      throw new IOException(method + " " + path + ": " + answer.status() + " " + answer.body());
    }
    return JsonMapper.shared().readTree(answer.body());
  }

  private KeepAlive.Answer ask(String path) throws IOException {
    return send("GET", path);
  }

  private KeepAlive.Answer send(String method, String path) throws IOException {
    try (var connection = new KeepAlive(server)) {
      return connection.send(method, "/api/v1" + path, token, "");
    }
  }
}
