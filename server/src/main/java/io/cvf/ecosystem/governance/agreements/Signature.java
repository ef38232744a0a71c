package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.documents.Side;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a signature.
 *
 * @param ipAddress for finance and the signer only
 */
record Signature(
    Side side,
    MemberId member,
    String name,
    @Nullable String title,
    Instant at,
    String ipAddress) {}
