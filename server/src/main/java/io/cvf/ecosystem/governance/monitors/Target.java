package io.cvf.ecosystem.governance.monitors;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, and what it has to answer.
 *
 * @param expectedStatus empty for every one from 200 to 299
 * @param contains looked for in what is read of the answer
 * @param down what is known of it: a failure needs no second try then
 */
record Target(
    UUID monitor,
    URI url,
    String method,
    List<Integer> expectedStatus,
    @Nullable String contains,
    Duration interval,
    Duration timeout,
    boolean down) {

  String host() {
    return String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
  }

  boolean expects(int status) {
    return expectedStatus.isEmpty() ? status / 100 == 2 : expectedStatus.contains(status);
  }
}
