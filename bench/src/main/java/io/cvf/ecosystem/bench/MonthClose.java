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

  /** Not so often that to answer it would be what is measured. */
  private static final Wait WAIT = new Wait(Duration.ofMillis(250), Duration.ofMinutes(10));

  /** Seconds until it was sealed, and until its statements were there. */
  record Times(double sealed, double settled) {}

  Times close() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    var job = call("POST", "/billing-months/" + month + "/seal", 202).get("id").asString();
    WAIT.until("the month was sealed", () -> job(job).equals("DONE"));
    double sealed = (System.nanoTime() - begin) / 1e9;
    // All statements of a month are written in one transaction.
    var first = "/statements/ST-" + month + "-" + MarketSeed.partner(1);
    WAIT.until("the statements were there", () -> send("GET", first).status() == 200);
    return new Times(sealed, (System.nanoTime() - begin) / 1e9);
  }

  private String job(String id) throws IOException {
    var job = call("GET", "/jobs/" + id, 200);
    if (job.get("state").asString().equals("FAILED")) {
      throw new IllegalStateException("The seal failed: " + job);
    }
    return job.get("state").asString();
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

  /** The checks of the ledger that failed, as the server tells them. */
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

  private KeepAlive.Answer send(String method, String path) throws IOException {
    try (var connection = new KeepAlive(server)) {
      return connection.send(method, "/api/v1" + path, token, "");
    }
  }
}
