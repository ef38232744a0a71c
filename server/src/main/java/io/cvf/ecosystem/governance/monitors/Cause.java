package io.cvf.ecosystem.governance.monitors;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a look failed. Stored by its code, which never changes its meaning. */
enum Cause {
  TIMEOUT(1, "It did not answer in time."),
  CONNECTION(2, "No connection could be made, or it broke."),
  TLS(3, "No safe connection could be made; look at its certificate."),
  DNS(4, "Its name leads nowhere."),
  STATUS(5, "It answered with a status that is not expected."),
  BODY(6, "The text that is looked for was not found in its answer."),
  REFUSED_TARGET(7, "The platform may not go there: only public addresses are asked."),
  REDIRECTS(8, "It redirects too often."),
  ALERT(9, "An alert fires."),
  EXECUTIONS(10, "Too many executions failed.");

  private static final Set<Cause> NO_ANSWER = Set.of(TIMEOUT, CONNECTION, DNS);

  private final int code;
  private final String sentence;

  Cause(int code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  static @Nullable Cause of(@Nullable Integer code) {
    return code == null
        ? null
        : Arrays.stream(values()).filter(it -> it.code == code).findFirst().orElseThrow();
  }

  int code() {
    return code;
  }

  String sentence() {
    return sentence;
  }

  /** What looks the same when it is the platform that has no network. */
  boolean mayBeOurs() {
    return NO_ANSWER.contains(this);
  }
}
