package io.cvf.ecosystem.notifications.delivery;

import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.preferences.MailRhythm;
import io.cvf.ecosystem.notifications.preferences.Preferences;
import java.util.Locale;

/** What a link in a mail stops. */
sealed interface Unsubscription {

  /** All kinds that come in a digest of this rhythm. */
  record Digest(MailRhythm rhythm) implements Unsubscription {}

  /** Mail about one kind, which comes at once. */
  record Instant(NotificationKind kind) implements Unsubscription {}

  /** Short and stable: it stands in links that people keep for years. */
  default String code() {
    return switch (this) {
      case Digest digest -> "D:" + digest.rhythm().name();
      case Instant instant -> "I:" + instant.kind().name();
    };
  }

  static Unsubscription of(String code) {
    var name = code.substring(2);
    return switch (code.substring(0, 2)) {
      case "D:" -> new Digest(MailRhythm.valueOf(name));
      case "I:" -> new Instant(NotificationKind.valueOf(name));
      default -> throw new IllegalArgumentException("Nothing is stopped by " + code);
    };
  }

  default Preferences applyTo(Preferences preferences) {
    return switch (this) {
      case Digest digest -> preferences.without(digest.rhythm());
      case Instant instant -> preferences.without(instant.kind());
    };
  }

  /** Whether there is nothing left to stop. */
  default boolean isDone(Preferences preferences) {
    return switch (this) {
      case Digest digest -> preferences.mailedKinds(digest.rhythm()).isEmpty();
      case Instant instant -> preferences.email(instant.kind()) == MailRhythm.OFF;
    };
  }

  /** For people. */
  default String description() {
    return switch (this) {
      case Digest digest -> "The %s digest of what is unread".formatted(word(digest.rhythm()));
      case Instant instant ->
          "Mail about: " + instant.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  static String word(MailRhythm rhythm) {
    return rhythm.name().toLowerCase(Locale.ROOT);
  }
}
