package io.cvf.ecosystem.sdk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A manifest as it is written.
 *
 * @param fileName helps to tell the format, for example {@code server.json}
 */
public record ManifestText(String text, String fileName) {

  Map<String, @Nullable Object> body() {
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("manifest", text);
    body.put("fileName", fileName);
    return body;
  }
}
