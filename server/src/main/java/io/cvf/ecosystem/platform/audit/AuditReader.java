package io.cvf.ecosystem.platform.audit;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.MemberNames;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The log as administrators read it. Records know ids only, for names are not theirs to keep. */
@Component
class AuditReader {

  private static final String MEMBER = "member:";

  private final AuditEntries entries;
  private final MemberNames members;

  AuditReader(AuditEntries entries, MemberNames members) {
    this.entries = entries;
    this.members = members;
  }

  /** The member looked for may be an id or a username. */
  Page<AuditEntry> page(AuditEntry.Filter filter, Paging paging) {
    var page =
        entries.page(
            new AuditEntry.Filter(subject(filter.subject()), idOf(filter.actor()), filter.action()),
            paging);
    var names =
        members.usernames(
            page.items().stream()
                .flatMap(entry -> Stream.of(memberId(entry.actor()), subjectId(entry.subject())))
                .filter(Objects::nonNull)
                .toList());
    return page.map(entry ->
        entry.named(name(memberId(entry.actor()), names), name(subjectId(entry.subject()), names)));
  }

  private static @Nullable String name(@Nullable MemberId id, Map<MemberId, String> names) {
    return id == null ? null : names.get(id);
  }

  private static @Nullable MemberId subjectId(String subject) {
    return subject.startsWith(MEMBER) ? memberId(subject.substring(MEMBER.length())) : null;
  }

  /** {@code member:ada} finds what is kept under her id. */
  private @Nullable String subject(@Nullable String subject) {
    return subject == null || !subject.startsWith(MEMBER)
        ? subject
        : MEMBER + idOf(subject.substring(MEMBER.length()));
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
