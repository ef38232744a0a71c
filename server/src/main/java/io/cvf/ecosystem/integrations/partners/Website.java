package io.cvf.ecosystem.integrations.partners;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.partners.WebsiteProof.Result;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a partner's website.
 *
 * @param method of the last proof
 * @param failedDays daily checks in a row that found none
 * @param nextCheckAt of the daily checks; null unless it is verified
 */
record Website(
    PartnerId partner,
    WebsiteToken token,
    WebsiteState state,
    @Nullable WebsiteMethod method,
    @Nullable Instant verifiedAt,
    @Nullable Instant checkedAt,
    @Nullable String lastResult,
    int failedDays,
    @Nullable Instant nextCheckAt) {

  static final int MAX_FAILED_DAYS = 3;
  static final Duration DAILY = Duration.ofDays(1);

  boolean isVerified() {
    return state == WebsiteState.VERIFIED;
  }

  /** After a check somebody asked for; a failed one takes nothing away. */
  Website asked(Result result, Instant now) {
    return result.method() == null
        ? seen(result, now, failedDays, nextCheckAt)
        : proven(result, now);
  }

  /** After a daily check. */
  Website daily(Result result, Instant now) {
    if (result.method() != null) {
      return proven(result, now);
    }
    var failed = seen(result, now, failedDays + 1, now.plus(DAILY));
    return failed.failedDays() < MAX_FAILED_DAYS ? failed : failed.lost();
  }

  private Website proven(Result result, Instant now) {
    var since = isVerified() ? verifiedAt : now;
    return new Website(
        partner,
        token,
        WebsiteState.VERIFIED,
        result.method(),
        since,
        now,
        result.text(),
        0,
        now.plus(DAILY));
  }

  private Website seen(Result result, Instant now, int failed, @Nullable Instant next) {
    return new Website(partner, token, state, method, verifiedAt, now, result.text(), failed, next);
  }

  private Website lost() {
    return new Website(
        partner,
        token,
        WebsiteState.LOST,
        method,
        verifiedAt,
        checkedAt,
        lastResult,
        failedDays,
        null);
  }
}
