package io.cvf.ecosystem.notifications.delivery;

import io.cvf.ecosystem.notifications.preferences.PreferenceService;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.problems.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops mail at the click of a link, without signing in. A token names the member and what to stop
 * and is signed by a key only we have; it never expires, because mails are kept for years.
 */
@Service
class Unsubscriptions {

  private static final int ID = 16;
  private static final int SIGNATURE = 16;

  private final UnsubscribeKeys keys;
  private final PreferenceService preferences;

  Unsubscriptions(UnsubscribeKeys keys, PreferenceService preferences) {
    this.keys = keys;
    this.preferences = preferences;
  }

  record Meaning(MemberId member, Unsubscription what) {}

  String tokenFor(MemberId member, Unsubscription what) {
    var code = what.code().getBytes(StandardCharsets.US_ASCII);
    var content =
        ByteBuffer.allocate(ID + code.length)
            .putLong(member.value().getMostSignificantBits())
            .putLong(member.value().getLeastSignificantBits())
            .put(code)
            .array();
    var token =
        ByteBuffer.allocate(SIGNATURE + content.length).put(signature(content)).put(content);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
  }

  /** 404 {@code unsubscribe-link-unknown} for a token that is not ours. */
  Meaning meaningOf(String token) {
    try {
      var bytes = Base64.getUrlDecoder().decode(token);
      var content = Arrays.copyOfRange(bytes, SIGNATURE, bytes.length);
      if (MessageDigest.isEqual(signature(content), Arrays.copyOf(bytes, SIGNATURE))) {
        var id = ByteBuffer.wrap(content);
        var member = new MemberId(new UUID(id.getLong(), id.getLong()));
        var code = new String(content, ID, content.length - ID, StandardCharsets.US_ASCII);
        return new Meaning(member, Unsubscription.of(code));
      }
      throw unknown();
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
      throw unknown();
    }
  }

  boolean isDone(Meaning meaning) {
    return meaning.what().isDone(preferences.of(meaning.member()));
  }

  /** Doing it again changes nothing. */
  @Transactional
  public void unsubscribe(String token) {
    var meaning = meaningOf(token);
    var before = preferences.of(meaning.member());
    if (!meaning.what().isDone(before)) {
      preferences.change(meaning.member(), meaning.what().applyTo(before), before.version());
    }
  }

  private byte[] signature(byte[] content) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(keys.key(), "HmacSHA256"));
      return Arrays.copyOf(mac.doFinal(content), SIGNATURE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }

  private static Problem unknown() {
    return Problem.notFound(
        "unsubscribe-link-unknown",
        "This link stops nothing",
        "Open the link of the mail again, or choose under Notifications what you want to get.");
  }
}
