package io.cvf.ecosystem.notifications.inbox;

import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The inbox of whoever calls. */
@RestController
@RequestMapping("/api/v1/notifications")
@Tag(name = "Notifications")
class NotificationController {

  private final Inbox inbox;
  private final Reading reading;
  private final MemberDirectory members;

  NotificationController(Inbox inbox, Reading reading, MemberDirectory members) {
    this.inbox = inbox;
    this.reading = reading;
    this.members = members;
  }

  @Schema(name = "Notifications")
  record InboxView(
      List<NotificationView> items,
      @Nullable String nextCursor,
      @Schema(description = "How many are unread, at most 100") int unread) {}

  @Schema(name = "UnreadCount")
  record UnreadCount(@Schema(description = "At most 100") int unread) {}

  @Schema(name = "ReadUpTo")
  record ReadUpTo(@NotNull(message = "Name the newest notification you have seen.") UUID upTo) {}

  @GetMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Your inbox, newest first",
      description = "Holds the kinds you want in your inbox, of about the last 400 days.")
  InboxView inbox(
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(required = false) @Nullable Set<NotificationKind> kind,
      Paging paging,
      Caller caller) {
    var mine = inbox.of(caller.id());
    var wanted = kind == null || kind.isEmpty() ? mine : Reach.all(caller.id(), both(mine, kind));
    var before = paging.after().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
    var reach = unread ? wanted.unread() : wanted;
    var page = page(inbox.newest(reach.before(before), paging.fetch()), paging);
    return new InboxView(page.items(), page.nextCursor(), inbox.unread(mine));
  }

  private static Set<NotificationKind> both(Reach mine, Set<NotificationKind> kinds) {
    var both = EnumSet.copyOf(kinds);
    both.retainAll(mine.kinds());
    return both;
  }

  private Page<NotificationView> page(List<Notification> rows, Paging paging) {
    var actors = rows.stream().map(Notification::actor).filter(Objects::nonNull).toList();
    var usernames = members.usernames(actors);
    return Page.of(rows, paging, row -> Cursor.of(row.position()))
        .map(row -> NotificationView.of(row, usernames));
  }

  @GetMapping("/unread-count")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "How many of your notifications are unread, at most 100")
  UnreadCount unreadCount(Caller caller) {
    return new UnreadCount(inbox.unread(inbox.of(caller.id())));
  }

  @PostMapping("/{id}/read")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Mark a notification as read")
  void read(@PathVariable UUID id, Caller caller) {
    reading.read(id, caller.id());
  }

  @DeleteMapping("/{id}/read")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Mark a notification as unread again")
  void unread(@PathVariable UUID id, Caller caller) {
    reading.unread(id, caller.id());
  }

  @PostMapping("/read")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Mark a notification and all before it as read",
      description = "What arrives while you press the button stays unread.")
  void readUpTo(@Valid @RequestBody ReadUpTo mark, Caller caller) {
    reading.readUpTo(mark.upTo(), caller.id());
  }
}
