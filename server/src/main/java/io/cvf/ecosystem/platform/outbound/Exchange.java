package io.cvf.ecosystem.platform.outbound;

import io.cvf.ecosystem.platform.outbound.OutboundRefused.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** One request and its answer, without redirects. */
final class Exchange implements Closeable {

  /** Longer than any request's own deadline. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final CloseableHttpClient client;
  private final int limit;

  /** How connections are used. */
  enum Connections {
    /** For several requests, by the platform's limits. */
    SHARED,
    /** For one request each, whose own deadline ends it. */
    SINGLE
  }

  Exchange(OutboundProperties properties, DnsResolver resolver, Connections kind) {
    this.limit = Math.toIntExact(properties.limit().toBytes());
    var shared = kind == Connections.SHARED;
    var connectTimeout = shared ? properties.connectTimeout() : LONGEST;
    var responseTimeout = shared ? properties.responseTimeout() : LONGEST;
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(resolver)
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder()
                    .http1Config(
                        Http1Config.custom()
                            .setMaxHeaderCount(200)
                            .setMaxLineLength(16_384)
                            .build())
                    .build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(timeout(connectTimeout))
                    .setSocketTimeout(timeout(responseTimeout))
                    .setTimeToLive(1, TimeUnit.MINUTES)
                    .build())
            .setMaxConnTotal(shared ? 200 : 2_000)
            .setMaxConnPerRoute(10)
            .build();
    this.client =
        HttpClientBuilder.create()
            .setConnectionManager(connections)
            .setConnectionReuseStrategy(
                shared ? DefaultClientConnectionReuseStrategy.INSTANCE : (_, _, _) -> false)
            // Named, because the builder's own choice may be a proxy of the JVM's environment.
            .setRoutePlanner(new DefaultRoutePlanner(null))
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(timeout(properties.deadline()))
                    .setResponseTimeout(timeout(responseTimeout))
                    .setAuthenticationEnabled(false)
                    .setRedirectsEnabled(false)
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .setUserAgent("cvf-ecosystem")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.of(duration);
  }

  /**
   * @param bytes of the body to read and be content with; null to refuse what is longer than the
   *     platform's limit
   */
  OutboundResponse once(OutboundRequest request, @Nullable Integer bytes, Cancellation cancellation)
      throws IOException {
    var message = new HttpUriRequestBase(request.method(), request.url());
    request.headers().forEach(message::setHeader);
    if (request.body() != null) {
      message.setEntity(new ByteArrayEntity(request.body(), null));
    }
    cancellation.now(message);
    var context = HttpClientContext.create();
    try {
      return client.execute(
          message,
          context,
          answer -> {
            var body = body(message, answer, bytes);
            var response =
                new OutboundResponse(
                    request.url(),
                    answer.getCode(),
                    headers(answer),
                    body,
                    Certificates.end(context.getSSLSession()));
            if (bytes != null && body.length == bytes) {
              message.cancel(); // else the client reads on to the end before it lets go
              throw new ReadEnough(response);
            }
            return response;
          });
    } catch (ReadEnough enough) {
      return enough.response;
    }
  }

  private byte[] body(
      HttpUriRequestBase message, ClassicHttpResponse response, @Nullable Integer bytes)
      throws IOException {
    var entity = response.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    var content = entity.getContent();
    if (bytes != null) {
      return content.readNBytes(bytes);
    }
    var body = content.readNBytes(limit + 1);
    if (body.length > limit) {
      message.cancel(); // else the client reads on to the end to use the connection again
      throw new OutboundRefused(Reason.SIZE, "The answer has more than %d bytes.".formatted(limit));
    }
    return body;
  }

  /** The only way past the client's wish to read an answer to its end. */
  private static final class ReadEnough extends IOException {

    private final transient OutboundResponse response;

    ReadEnough(OutboundResponse response) {
      this.response = response;
    }
  }

  private static Map<String, List<String>> headers(ClassicHttpResponse response) {
    var headers = new LinkedHashMap<String, List<String>>();
    for (var header : response.getHeaders()) {
      headers
          .computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(String.valueOf(header.getValue()));
    }
    return headers;
  }

  @Override
  public void close() throws IOException {
    client.close();
  }

  /** Ends the request that is under way, and every one after it. */
  static final class Cancellation {

    private @Nullable HttpUriRequestBase current;
    private boolean cancelled;

    synchronized void now(HttpUriRequestBase request) {
      current = request;
      if (cancelled) {
        request.cancel();
      }
    }

    synchronized void cancel() {
      cancelled = true;
      if (current != null) {
        current.cancel();
      }
    }
  }
}
