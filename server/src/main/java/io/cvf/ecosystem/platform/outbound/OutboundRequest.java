package io.cvf.ecosystem.platform.outbound;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to somewhere outside.
 *
 * @param headers sent along; {@code Authorization} and {@code Cookie} only to the first host
 * @param body null for none; a {@code Content-Type} header tells what it is
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only sent
public record OutboundRequest(
    String method, URI url, Map<String, String> headers, byte @Nullable [] body) {

  public OutboundRequest {
    headers = Map.copyOf(headers);
  }

  public static OutboundRequest get(URI url) {
    return new OutboundRequest("GET", url, Map.of(), null);
  }

  public static OutboundRequest head(URI url) {
    return new OutboundRequest("HEAD", url, Map.of(), null);
  }

  public static OutboundRequest post(URI url, String mediaType, byte[] body) {
    return new OutboundRequest("POST", url, Map.of("Content-Type", mediaType), body);
  }

  public OutboundRequest with(String header, String value) {
    var all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new OutboundRequest(method, url, all, body);
  }
}
