package io.cvf.ecosystem.sdk.voting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The public half of a key a platform signs with.
 *
 * @param id the first 16 hex digits of the SHA-256 of the key
 * @param publicKey X.509 SubjectPublicKeyInfo in base64
 * @param retiredAt null while it is the one that signs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SigningKey(
    String id,
    String algorithm,
    String publicKey,
    Instant createdAt,
    @Nullable Instant retiredAt) {}
