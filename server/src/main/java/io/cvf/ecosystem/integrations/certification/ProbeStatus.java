package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.platform.outbound.OutboundRefused;
import java.io.IOException;
import java.net.SocketTimeoutException;

/** How a probe ended, in one number: the status of the HTTP answer, or why there was none. */
final class ProbeStatus {

  static final int UNREACHABLE = 0;
  static final int FORBIDDEN = 1;
  static final int TOO_LATE = 2;

  private ProbeStatus() {}

  static boolean isSuccess(int status) {
    return status / 100 == 2;
  }

  static int of(IOException failure) {
    return switch (failure) {
      case OutboundRefused refused ->
          refused.reason() == OutboundRefused.Reason.DEADLINE ? TOO_LATE : FORBIDDEN;
      case SocketTimeoutException late -> TOO_LATE;
      default -> UNREACHABLE;
    };
  }

  static String text(int status) {
    return switch (status) {
      case UNREACHABLE -> "It could not be reached.";
      case FORBIDDEN -> "The platform may not go there: only public addresses are probed.";
      case TOO_LATE -> "It did not answer in time.";
      default -> "It answered with HTTP %d.".formatted(status);
    };
  }
}
