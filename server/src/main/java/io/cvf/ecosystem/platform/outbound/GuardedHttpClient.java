package io.cvf.ecosystem.platform.outbound;

import io.cvf.ecosystem.platform.outbound.OutboundRefused.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The only way out: every request the platform makes on somebody's behalf goes through here.
 *
 * <p>It speaks http and https to public addresses (and to {@code cvf.outbound.allowed-ranges}),
 * follows at most {@value #MAX_REDIRECTS} redirects under the same rules, reads at most {@code
 * cvf.outbound.limit} after decompression and ends within {@code cvf.outbound.deadline}. It keeps
 * no cookies, sends no credentials but those in the request's headers, and uses no proxy.
 */
@Component
public class GuardedHttpClient implements AutoCloseable {

  public static final int MAX_REDIRECTS = 5;

  private final Exchange shared;
  private final Exchange single;
  private final GuardedResolver resolver;
  private final Duration deadline;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("outbound-", 0).factory());

  @Autowired
  GuardedHttpClient(OutboundProperties properties) {
    this(properties, SystemDefaultDnsResolver.INSTANCE);
  }

  GuardedHttpClient(OutboundProperties properties, DnsResolver resolver) {
    this.resolver = new GuardedResolver(resolver, new PublicAddresses(properties.allowedRanges()));
    this.shared = new Exchange(properties, this.resolver, Exchange.Connections.SHARED);
    this.single = new Exchange(properties, this.resolver, Exchange.Connections.SINGLE);
    this.deadline = properties.deadline();
  }

  /**
   * The answer, whatever its status.
   *
   * @throws OutboundRefused when a rule forbids the request or an end of it
   * @throws IOException when the other side cannot be reached or does not speak HTTP
   */
  public OutboundResponse send(OutboundRequest request) throws IOException {
    return send(request, shared, deadline, null);
  }

  /**
   * The answer to a request with limits of its own, by a connection that is made for it and used
   * for nothing else.
   *
   * @throws OutboundRefused like {@link #send(OutboundRequest)}, but never for the answer's size
   * @throws IOException like it
   */
  public OutboundResponse send(OutboundRequest request, OutboundLimits limits) throws IOException {
    return send(request, single, limits.deadline(), limits.bytes());
  }

  /**
   * Whether a request there would be made now. A name that leads nowhere is let pass, because it
   * may lead somewhere later; then it is looked at again.
   *
   * @throws OutboundRefused when a rule forbids it
   */
  public void requireAllowed(URI url) throws OutboundRefused {
    Hop.refuseUnlessPlainWebUrl(url);
    try {
      var _ = resolver.resolve(url.getHost());
    } catch (GuardedResolver.Refused refused) {
      throw refused.refusal();
    } catch (UnknownHostException unknown) {
      // nothing to say against it
    }
  }

  private OutboundResponse send(
      OutboundRequest request, Exchange exchange, Duration most, @Nullable Integer bytes)
      throws IOException {
    var cancelled = new Exchange.Cancellation();
    var answer = threads.submit(() -> follow(request, exchange, bytes, cancelled));
    try {
      return answer.get(most.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new OutboundRefused(
          Reason.DEADLINE,
          "%s did not finish within %d seconds."
              .formatted(request.url().getHost(), most.toSeconds()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for " + request.url().getHost());
    } catch (ExecutionException e) {
      throw asIoException(e.getCause());
    } finally {
      cancelled.cancel();
      answer.cancel(true);
    }
  }

  private static OutboundResponse follow(
      OutboundRequest first,
      Exchange exchange,
      @Nullable Integer bytes,
      Exchange.Cancellation cancellation)
      throws IOException {
    var request = first;
    for (var redirects = 0; ; redirects++) {
      Hop.refuseUnlessPlainWebUrl(request.url());
      var response = exchange.once(request, bytes, cancellation);
      if (!Hop.isRedirect(response)) {
        return response;
      }
      if (redirects == MAX_REDIRECTS) {
        throw new OutboundRefused(
            Reason.REDIRECTS, "More than %d redirects are not followed.".formatted(MAX_REDIRECTS));
      }
      request = Hop.next(request, response);
    }
  }

  private static IOException asIoException(@Nullable Throwable fault) {
    if (fault instanceof GuardedResolver.Refused refused) {
      return refused.refusal();
    }
    return fault instanceof IOException io ? io : new IOException("The request failed", fault);
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    shared.close();
    single.close();
  }
}
