package io.cvf.ecosystem.notifications.webhooks;

import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.platform.web.PublicAddress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what webhooks are sent: CloudEvents 1.0 in the structured JSON form. */
@Component
class CloudEvents {

  static final String MEDIA_TYPE = "application/cloudevents+json; charset=utf-8";

  private final MemberDirectory members;
  private final PublicAddress address;
  private final JsonMapper json;

  CloudEvents(MemberDirectory members, PublicAddress address, JsonMapper json) {
    this.members = members;
    this.address = address;
    this.json = json;
  }

  private record Event(
      String specversion,
      UUID id,
      String source,
      String type,
      @Nullable String subject,
      Instant time,
      String datacontenttype,
      Data data) {}

  private record Data(
      String kind, String title, @Nullable String text, String link, @Nullable String actor) {}

  String of(NotificationRequested request) {
    var actor = request.actor();
    var data =
        new Data(
            request.kind().name(),
            request.title(),
            request.text(),
            address.of(request.link()),
            actor == null ? null : members.usernames(List.of(actor)).get(actor));
    return event(request.id(), request.kind().name(), request.link(), request.occurredAt(), data);
  }

  String ping(UUID id, Instant now) {
    var data = new Data(WebhookService.PING, "It works", null, address.of("/"), null);
    return event(id, WebhookService.PING, null, now, data);
  }

  private String event(UUID id, String kind, @Nullable String subject, Instant time, Data data) {
    return json.writeValueAsString(
        new Event(
            "1.0",
            id,
            address.of("/"),
            "io.cvf.ecosystem." + kind.toLowerCase(Locale.ROOT),
            subject,
            time,
            "application/json",
            data));
  }
}
