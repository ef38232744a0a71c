package io.cvf.ecosystem.platform.outbound;

import io.cvf.ecosystem.platform.outbound.OutboundRefused.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
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
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** One request and its answer, without redirects. */
final class Exchange implements Closeable {

  private final CloseableHttpClient client;
  private final long limit;

  Exchange(OutboundProperties properties, DnsResolver resolver) {
    this.limit = properties.limit().toBytes();
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
                    .setConnectTimeout(timeout(properties.connectTimeout()))
                    .setSocketTimeout(timeout(properties.responseTimeout()))
                    .setTimeToLive(1, TimeUnit.MINUTES)
                    .build())
            .setMaxConnTotal(200)
            .setMaxConnPerRoute(10)
            .build();
    this.client =
        HttpClientBuilder.create()
            .setConnectionManager(connections)
            // Named, because the builder's own choice may be a proxy of the JVM's environment.
            .setRoutePlanner(new DefaultRoutePlanner(null))
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(timeout(properties.deadline()))
                    .setResponseTimeout(timeout(properties.responseTimeout()))
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

  private static Timeout timeout(java.time.Duration duration) {
    return Timeout.of(duration);
  }

  OutboundResponse once(OutboundRequest request, Cancellation cancellation) throws IOException {
    var message = new HttpUriRequestBase(request.method(), request.url());
    request.headers().forEach(message::setHeader);
    if (request.body() != null) {
      message.setEntity(new ByteArrayEntity(request.body(), null));
    }
    cancellation.now(message);
    return client.execute(message, response -> read(request.url(), message, response));
  }

  private OutboundResponse read(URI url, HttpUriRequestBase message, ClassicHttpResponse response)
      throws IOException {
    return new OutboundResponse(
        url, response.getCode(), headers(response), body(message, response));
  }

  private byte[] body(HttpUriRequestBase message, ClassicHttpResponse response) throws IOException {
    var entity = response.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    var content = entity.getContent();
    var body = content.readNBytes((int) limit + 1);
    if (body.length > limit) {
      message.cancel(); // else the client reads on to the end to use the connection again
      throw new OutboundRefused(Reason.SIZE, "The answer has more than %d bytes.".formatted(limit));
    }
    return body;
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
