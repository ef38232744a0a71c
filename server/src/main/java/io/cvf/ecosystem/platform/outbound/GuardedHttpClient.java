package io.cvf.ecosystem.platform.outbound;

import io.cvf.ecosystem.platform.outbound.OutboundRefused.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
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

  private final Exchange exchange;
  private final Duration deadline;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("outbound-", 0).factory());

  @Autowired
  GuardedHttpClient(OutboundProperties properties) {
    this(properties, SystemDefaultDnsResolver.INSTANCE);
  }

  GuardedHttpClient(OutboundProperties properties, DnsResolver resolver) {
    this.exchange =
        new Exchange(
            properties,
            new GuardedResolver(resolver, new PublicAddresses(properties.allowedRanges())));
    this.deadline = properties.deadline();
  }

  /**
   * The answer, whatever its status.
   *
   * @throws OutboundRefused when a rule forbids the request or an end of it
   * @throws IOException when the other side cannot be reached or does not speak HTTP
   */
  public OutboundResponse send(OutboundRequest request) throws IOException {
    var cancelled = new Exchange.Cancellation();
    var answer = threads.submit(() -> follow(request, cancelled));
    try {
      return answer.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new OutboundRefused(
          Reason.DEADLINE,
          "%s did not finish within %d seconds."
              .formatted(request.url().getHost(), deadline.toSeconds()));
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

  private OutboundResponse follow(OutboundRequest first, Exchange.Cancellation cancellation)
      throws IOException {
    var request = first;
    for (var redirects = 0; ; redirects++) {
      Hop.refuseUnlessPlainWebUrl(request.url());
      var response = exchange.once(request, cancellation);
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
    exchange.close();
  }
}
