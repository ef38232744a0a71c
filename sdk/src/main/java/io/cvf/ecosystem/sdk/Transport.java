package io.cvf.ecosystem.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Sends calls to one server, repeats those that may be, and turns refusals into exceptions. */
final class Transport implements AutoCloseable {

  static final JsonMapper JSON =
      JsonMapper.builder()
          // A newer server may say more than this client knows.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .changeDefaultPropertyInclusion(all -> all.withValueInclusion(Include.NON_NULL))
          .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
          .build();

  private final URI url;
  private final Optional<String> token;
  private final HttpClient http;
  private final Retries retries;

  Transport(URI url, @Nullable String token, HttpClient http, Retries retries) {
    this.url = url;
    this.token = Optional.ofNullable(token);
    this.http = http;
    this.retries = retries;
  }

  static HttpClient.Builder client(URI url) {
    // Upgrading a plain connection to HTTP/2 costs a round trip and gains nothing here.
    var version =
        "https".equals(url.getScheme()) ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1;
    return HttpClient.newBuilder().version(version).connectTimeout(Duration.ofSeconds(10));
  }

  <T> T read(Call call, Class<T> type) {
    return send(call, body -> JSON.readValue(body.readAllBytes(), type));
  }

  byte[] bytes(Call call) {
    return send(call, InputStream::readAllBytes);
  }

  void run(Call call) {
    send(call, InputStream::readAllBytes);
  }

  /** The lines of a long answer as they arrive; closing the stream hangs up. */
  Stream<String> lines(Call call) {
    return send(
        call,
        body -> {
          var reader = new BufferedReader(new InputStreamReader(body, UTF_8));
          return reader.lines().onClose(() -> hangUp(reader));
        });
  }

  /** All items of a list, page after page. */
  <T> Stream<T> items(String path, Query query, Class<T> type) {
    var pages = JSON.getTypeFactory().constructParametricType(Page.class, type);
    return Page.stream(
        this.<T>page(path + query, pages),
        cursor -> this.<T>page(path + query.with("cursor", cursor), pages));
  }

  /** With the same server, as somebody without a token. */
  Session session() {
    return new Session(url);
  }

  /** Waits as retries do. */
  void pause(Duration duration) {
    try {
      retries.pause().of(duration);
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private <T> Page<T> page(String target, JavaType type) {
    return send(Call.get(target), body -> JSON.readValue(body.readAllBytes(), type));
  }

  private <T> T send(Call call, Reader<T> reader) {
    for (int attempt = 1; ; attempt++) {
      EcosystemException failure;
      Optional<Duration> wait;
      try {
        var response = http.send(request(call), BodyHandlers.ofInputStream());
        if (response.statusCode() / 100 == 2) {
          return reader.read(response.body());
        }
        failure =
            new EcosystemException(
                Refusal.of(response), retries.asked(response.headers()).orElse(null));
        wait =
            call.repeatable()
                ? retries.afterAnswer(attempt, response.statusCode(), response.headers())
                : Optional.empty();
      } catch (JacksonException unreadable) {
        throw new EcosystemException(Refusal.unreadable(url), unreadable);
      } catch (IOException silence) {
        failure = new EcosystemException(Refusal.unreachable(url, silence), silence);
        wait =
            call.repeatable() || neverArrived(silence)
                ? retries.afterSilence(attempt)
                : Optional.empty();
      } catch (InterruptedException interrupted) {
        throw interrupted(interrupted);
      }
      if (wait.isEmpty()) {
        throw failure;
      }
      pause(wait.get());
    }
  }

  private HttpRequest request(Call call) {
    var request = opened(call).uri(URI.create(url + "/api/v1" + call.target()));
    if (!call.headers().containsKey("Accept")) {
      request.header("Accept", "application/json, application/problem+json, application/x-ndjson");
    }
    request.header("User-Agent", "cvf-sdk");
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    return request.build();
  }

  /** A file that cannot be read is no fault of the connection. */
  private static HttpRequest.Builder opened(Call call) {
    try {
      return call.request();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean neverArrived(IOException silence) {
    return silence instanceof ConnectException || silence instanceof HttpConnectTimeoutException;
  }

  private static EcosystemException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new EcosystemException(
        Problem.of("interrupted", "Interrupted", "The request was given up before its answer."),
        cause);
  }

  private static void hangUp(BufferedReader reader) {
    try {
      reader.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Makes sense of a successful answer. */
  @FunctionalInterface
  private interface Reader<T> {
    T read(InputStream body) throws IOException;
  }
}
