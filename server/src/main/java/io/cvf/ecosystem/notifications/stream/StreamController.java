package io.cvf.ecosystem.notifications.stream;

import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.notifications.inbox.Inbox;
import io.cvf.ecosystem.notifications.inbox.Notification;
import io.cvf.ecosystem.notifications.inbox.NotificationView;
import io.cvf.ecosystem.notifications.inbox.Reach;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stream of a member's notifications. The thread of the request, a virtual one, stays with it;
 * it holds no connection to the database while it waits.
 */
@RestController
@Tag(name = "Notifications")
class StreamController {

  private static final int MOST_MISSED = 100;

  private static final Logger log = LoggerFactory.getLogger(StreamController.class);

  private final Streams streams;
  private final Inbox inbox;
  private final MemberDirectory members;
  private final StreamProperties properties;
  private final JsonMapper json;

  StreamController(
      Streams streams,
      Inbox inbox,
      MemberDirectory members,
      StreamProperties properties,
      JsonMapper json) {
    this.streams = streams;
    this.inbox = inbox;
    this.members = members;
    this.properties = properties;
    this.json = json;
  }

  @GetMapping(path = "/api/v1/notifications/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Your notifications as they happen",
      description =
          """
          Server-sent events: `notification` with a notification, `unread` with \
          `{"unread":n}`, first of all the latter. Goes on after `Last-Event-ID`, with at most \
          the 100 latest of what was missed. At most 8 are open at once for a member; each ends \
          after half an hour at the latest, and the browser opens the next.\
          """)
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(type = "string")))
  void stream(
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response)
      throws InterruptedException {
    var session = request.getSession(false);
    var stream = new Stream(caller.id(), session == null ? null : session.getId());
    // Before looking at what was missed, so that nothing falls between.
    streams.add(stream);
    try {
      response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
      response.setCharacterEncoding("UTF-8");
      response.setHeader("X-Accel-Buffering", "no");
      write(stream, new SseWriter(response.getOutputStream()), position(lastEventId));
    } catch (IOException gone) {
      log.debug("A reader left", gone);
    } finally {
      streams.remove(stream);
    }
  }

  private void write(Stream stream, SseWriter out, @Nullable Long last)
      throws IOException, InterruptedException {
    var latest = inbox.latest();
    var mine = inbox.of(stream.member()).before(latest + 1);
    var unread = inbox.unread(mine);
    out.hello();
    out.unread(unread);
    if (last != null) {
      writeMissed(mine.after(last), out);
    }
    stream.run(out, latest, unread, properties);
  }

  private void writeMissed(Reach missed, SseWriter out) throws IOException {
    var items = inbox.newest(missed, MOST_MISSED).reversed();
    var names =
        members.usernames(
            items.stream().map(Notification::actor).filter(Objects::nonNull).toList());
    for (var item : items) {
      out.notification(item.position(), json.writeValueAsString(NotificationView.of(item, names)));
    }
  }

  private static @Nullable Long position(@Nullable String lastEventId) {
    try {
      return lastEventId == null ? null : Long.valueOf(lastEventId.strip());
    } catch (NumberFormatException notOurs) {
      return null;
    }
  }
}
