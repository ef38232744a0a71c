package io.cvf.ecosystem.notifications.preferences;

import io.cvf.ecosystem.notifications.NotificationKind;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a member wants to hear of, and how.
 *
 * @param email of every kind without a choice of its own
 * @param choices of the kinds that are chosen
 * @param zone where {@code digestHour} (0 to 23) is told
 * @param version 0 as long as the member never changed anything
 */
public record Preferences(
    MailRhythm email,
    Map<NotificationKind, Choice> choices,
    ZoneId zone,
    int digestHour,
    long version) {

  /**
   * @param email null for the default of the member
   */
  public record Choice(boolean inbox, @Nullable MailRhythm email) {}

  static final Preferences DEFAULT =
      new Preferences(MailRhythm.DAILY, Map.of(), ZoneId.of("UTC"), 8, 0);

  public Preferences {
    choices = Map.copyOf(choices);
  }

  public boolean inbox(NotificationKind kind) {
    var choice = choices.get(kind);
    return choice == null || choice.inbox();
  }

  public MailRhythm email(NotificationKind kind) {
    var choice = choices.get(kind);
    return choice == null || choice.email() == null ? email : choice.email();
  }

  public Set<NotificationKind> inboxKinds() {
    return those(this::inbox);
  }

  public Set<NotificationKind> mailedKinds(MailRhythm rhythm) {
    return those(kind -> email(kind) == rhythm);
  }

  /** No more mail of this rhythm, be it chosen or by default. */
  public Preferences without(MailRhythm rhythm) {
    var left = new LinkedHashMap<NotificationKind, Choice>();
    choices.forEach((kind, choice) ->
        left.put(
            kind, choice.email() == rhythm ? new Choice(choice.inbox(), MailRhythm.OFF) : choice));
    return new Preferences(
        email == rhythm ? MailRhythm.OFF : email, left, zone, digestHour, version);
  }

  /** No more mail of this kind. */
  public Preferences without(NotificationKind kind) {
    var left = new LinkedHashMap<>(choices);
    left.put(kind, new Choice(inbox(kind), MailRhythm.OFF));
    return new Preferences(email, left, zone, digestHour, version);
  }

  private static Set<NotificationKind> those(Predicate<NotificationKind> wanted) {
    var kinds = EnumSet.noneOf(NotificationKind.class);
    Arrays.stream(NotificationKind.values()).filter(wanted).forEach(kinds::add);
    return kinds;
  }
}
