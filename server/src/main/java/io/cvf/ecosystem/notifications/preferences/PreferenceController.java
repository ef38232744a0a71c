package io.cvf.ecosystem.notifications.preferences;

import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.preferences.Preferences.Choice;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notifications/preferences")
@Tag(name = "Notifications")
class PreferenceController {

  private final PreferenceService preferences;

  PreferenceController(PreferenceService preferences) {
    this.preferences = preferences;
  }

  @Schema(name = "NotificationPreferences")
  record View(
      long version, MailRhythm email, List<KindView> kinds, String timeZone, int digestHour) {

    static View of(Preferences preferences) {
      return new View(
          preferences.version(),
          preferences.email(),
          Arrays.stream(NotificationKind.values())
              .map(kind -> new KindView(kind, preferences.inbox(kind), preferences.email(kind)))
              .toList(),
          preferences.zone().getId(),
          preferences.digestHour());
    }
  }

  @Schema(name = "NotificationKindPreference")
  record KindView(NotificationKind kind, boolean inbox, MailRhythm email) {}

  @Schema(name = "ChangedNotificationPreferences")
  record Change(
      @NotNull(message = "Say how often you want mail: INSTANT, DAILY, WEEKLY or OFF.")
          MailRhythm email,
      @NotNull(message = "Send the kinds you want otherwise, or an empty list.") @Size(max = 50)
          List<@NotNull @Valid ChangedKind> kinds,
      @NotNull(message = "Name your time zone, for example Europe/Berlin.") @Size(max = 64)
          String timeZone,
      @NotNull(message = "Name the hour of your digest, 0 to 23.") @Min(0) @Max(23)
          Integer digestHour) {

    Preferences preferences() {
      var choices = new EnumMap<NotificationKind, Choice>(NotificationKind.class);
      for (var index = 0; index < kinds.size(); index++) {
        var kind = kinds.get(index);
        if (choices.put(kind.kind(), new Choice(kind.inbox(), kind.email())) != null) {
          throw Problem.invalid("/kinds/" + index, "Each kind stands here once.");
        }
      }
      return new Preferences(email, choices, zone(), digestHour, 0);
    }

    private ZoneId zone() {
      try {
        return ZoneId.of(timeZone);
      } catch (DateTimeException unknown) {
        throw Problem.invalid("/timeZone", "Name a time zone such as Europe/Berlin or UTC.");
      }
    }
  }

  @Schema(name = "ChangedNotificationKind")
  record ChangedKind(
      @NotNull(message = "Name the kind.") NotificationKind kind,
      @NotNull(message = "Say whether it comes to your inbox.") Boolean inbox,
      @Schema(description = "Without it the kind follows the default")
          @Nullable MailRhythm email) {}

  @GetMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "What you hear of, and how",
      description = "By default everything comes to the inbox and, unread, in a daily digest.")
  ResponseEntity<View> show(Caller caller) {
    return tagged(preferences.of(caller.id()));
  }

  @PutMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Choose what you hear of, and how",
      description = "Kinds that are not sent come to the inbox and follow the default of e-mail.")
  ResponseEntity<View> change(@Valid @RequestBody Change change, IfMatch ifMatch, Caller caller) {
    return tagged(preferences.change(caller.id(), change.preferences(), ifMatch.version()));
  }

  private static ResponseEntity<View> tagged(Preferences preferences) {
    return IfMatch.tagged(preferences.version(), View.of(preferences));
  }
}
