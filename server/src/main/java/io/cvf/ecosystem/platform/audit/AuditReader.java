package io.cvf.ecosystem.platform.audit;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.MemberNames;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The log as administrators read it. Records know ids only, for names are not theirs to keep. */
@Component
class AuditReader {

  private final AuditEntries entries;
  private final MemberNames members;

  AuditReader(AuditEntries entries, MemberNames members) {
    this.entries = entries;
    this.members = members;
  }

  /** The actor looked for may be an id or a username. */
  Page<AuditEntry> page(AuditEntry.Filter filter, Paging paging) {
    var page =
        entries.page(
            new AuditEntry.Filter(filter.subject(), idOf(filter.actor()), filter.action()), paging);
    var names =
        members.usernames(
            page.items().stream()
                .map(entry -> memberId(entry.actor()))
                .filter(Objects::nonNull)
                .toList());
    return page.map(entry -> {
      var actor = memberId(entry.actor());
      return actor == null ? entry : entry.by(names.get(actor));
    });
  }

  /** A name that nobody has stays as it is, and so finds nothing. */
  private @Nullable String idOf(@Nullable String actor) {
    return actor == null || memberId(actor) != null
        ? actor
        : members.idOf(actor).map(MemberId::toString).orElse(actor);
  }

  private static @Nullable MemberId memberId(@Nullable String text) {
    try {
      return text == null ? null : new MemberId(UUID.fromString(text));
    } catch (IllegalArgumentException aName) {
      return null;
    }
  }
}
