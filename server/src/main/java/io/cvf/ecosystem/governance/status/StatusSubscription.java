package io.cvf.ecosystem.governance.status;

import io.cvf.ecosystem.integrations.PartnerId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who gets mail.
 *
 * @param partner null for all of them
 * @param stopKey stands in each mail
 */
record StatusSubscription(
    UUID id, String email, @Nullable PartnerId partner, UUID stopKey, boolean confirmed) {

  /** Keeps the address out of logs. */
  @Override
  public String toString() {
    return "StatusSubscription " + id;
  }
}
