package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.integrations.PartnerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whom a partner wants to be mailed at once.
 *
 * @param email as it was entered last; mail goes there once it is verified
 * @param verifiedEmail where mail goes; null while no address was ever verified
 * @param linkSentAt when the last link was mailed; null when none was ever needed
 */
record OnCallContact(
    PartnerId partner,
    String name,
    String email,
    @Nullable String phone,
    @Nullable String verifiedEmail,
    @Nullable Instant linkSentAt,
    long version) {

  boolean isVerified() {
    return email.equals(verifiedEmail);
  }
}
