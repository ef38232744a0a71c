package io.cvf.ecosystem.governance.months;

import io.cvf.ecosystem.platform.web.OwnLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Lists to compare may be larger than other bodies; one at a time is compared for a partner. */
@Component
class ListLimits implements OwnLimits {

  private static final Pattern COMPARISON =
      Pattern.compile("/api/v1/partners/[^/]+/billing-months/[^/]+/comparison");

  @Override
  public boolean cover(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && COMPARISON.matcher(request.getRequestURI()).matches();
  }
}
