package io.cvf.ecosystem.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports written executions on one connection. */
record ExecutionClient(KeepAlive connection) implements AutoCloseable {

  private static final String PATH = "/api/v1/executions";
  private static final Wait WAIT = new Wait(Duration.ofMillis(125), Duration.ofMinutes(5));

  static ExecutionClient of(URI server) throws IOException {
    return new ExecutionClient(new KeepAlive(server));
  }

  /** How a body is written. */
  enum Form {
    SINGLE("application/cloudevents+json"),
    LINES("application/x-ndjson"),
    ZIPPED("application/x-ndjson\r\nContent-Encoding: gzip");

    private final String type;

    Form(String type) {
      this.type = type;
    }
  }

  /** How many of them are counted by that; comes back when it was sent away as one too many. */
  long accepted(int consumer, Form form, EventText text) throws IOException, InterruptedException {
    var body = form == Form.ZIPPED ? text.gzipped() : text.bytes();
    int length = form == Form.ZIPPED ? body.length : text.length();
    var token = MarketSeed.token(consumer);
    var answers = new ArrayDeque<KeepAlive.Answer>();
    WAIT.until(
        "the server had room",
        () -> {
          answers.add(connection.send("POST", PATH, token, form.type, body, length));
          return answers.getLast().status() != 429;
        });
    var last = answers.removeLast();
    if (last.status() != 200) {
      throw new IOException(last.status() + " " + last.body());
    }
    // Of a long body that was sent away the beginning may be counted.
    long before =
        answers.stream().mapToLong(busy -> json(busy).at("/counted/accepted").asLong(0)).sum();
    return before + json(last).get("accepted").asLong();
  }

  private static JsonNode json(KeepAlive.Answer answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  /** As {@link #accepted}, of new ones. */
  void report(int consumer, Form form, EventText text, int count)
      throws IOException, InterruptedException {
    long accepted = accepted(consumer, form, text);
    if (accepted != count) {
      throw new IOException("Of %d executions %d were accepted".formatted(count, accepted));
    }
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
