package io.cvf.ecosystem.platform.signing;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/signing-keys")
@Tag(name = "Signing keys")
class SigningKeyController {

  private final StoredSigningKeys stored;
  private final SigningKeyRotation rotation;

  SigningKeyController(StoredSigningKeys stored, SigningKeyRotation rotation) {
    this.stored = stored;
    this.rotation = rotation;
  }

  /** {@code publicKey} is X.509 SubjectPublicKeyInfo in base64; the key in force has no end. */
  record SigningKeyView(
      String id,
      String algorithm,
      String publicKey,
      Instant createdAt,
      @Nullable Instant retiredAt) {

    static SigningKeyView of(PublicSigningKey key) {
      return new SigningKeyView(
          key.id(), PublicSigningKey.ALGORITHM, key.publicKey(), key.createdAt(), key.retiredAt());
    }
  }

  record Rotation(
      @NotBlank(message = "Say why, for those who come after you.") @Size(max = 2_000)
          String reason) {}

  @GetMapping
  @Public
  @Operation(
      summary = "The public keys of what the platform signs, newest first",
      description = "Retired keys stay, so that old signatures can be verified.")
  Page<SigningKeyView> keys(Paging paging) {
    return stored.page(paging).map(SigningKeyView::of);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo(Role.ADMIN)
  @Operation(
      summary = "Sign with a new key from now on",
      description = "The key in force retires; its private half is deleted.")
  SigningKeyView rotate(@Valid @RequestBody Rotation input, Caller caller) {
    return SigningKeyView.of(rotation.rotate(input.reason(), caller));
  }
}
