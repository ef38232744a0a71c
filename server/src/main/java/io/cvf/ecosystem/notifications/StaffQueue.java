package io.cvf.ecosystem.notifications;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What waits for staff in one place. The rooms in which it waits implement this as beans, one for
 * each kind, so that one page can show all of it.
 */
public interface StaffQueue {

  Kind kind();

  /**
   * What the caller, who holds one of the kind's roles, can see to: without what concerns an
   * organisation or a deed of their own. A fixed number of queries.
   *
   * @param most how many at most; the most urgent first: the nearest end, else the longest waiting
   */
  List<Item> waiting(Caller caller, int most);

  /**
   * One thing to do.
   *
   * @param title one line that names it
   * @param link where it is done, as a path of the UI
   * @param since when it began to wait; null where nobody knows
   * @param until when it is overdue; null where nothing runs out
   */
  record Item(String title, String link, @Nullable Instant since, @Nullable Instant until) {}

  /** The kinds of work, who does it, and where they find all of it. */
  @Schema(name = "StaffQueueKind")
  enum Kind {
    /** Partners apply for a certification, or one waits to be confirmed, or is appealed. */
    PARTNER_REVIEW("/admin/partners"),
    /** Members apply for a certification. */
    MEMBER_CERTIFICATION("/admin/certification"),
    /** Versions of a high risk wait for approval. */
    SKILL_APPROVAL("/admin/skills"),
    /** Publishers appeal against checks. */
    CHECK_APPEAL("/admin/skills"),
    /** Reported comments, appeals, rings of upvotes. */
    MODERATION("/admin/moderation"),
    /** Reported reviews of skills. */
    REVIEW_REPORT("/admin/reviews"),
    /** Cases in one's hands, without a mediator, or about to run out. */
    DISPUTE("/disputes?state=OPEN"),
    /** Incidents that are not resolved. */
    INCIDENT("/incidents"),
    /** Steps that follow from a broken month, before they are done by themselves. */
    SLA_STEP("/sla"),
    /** Agreements the partner signed and the platform did not. */
    SIGNATURE("/agreements"),
    /** Items of checklists that are staff's. */
    ONBOARDING_ITEM("/onboarding"),
    /** Partners to pay, and runs to release or record. */
    PAYOUT("/finance/payouts"),
    /** Bank accounts nobody has verified yet. */
    PAYOUT_DETAILS("/finance/payouts");

    private final String link;

    Kind(String link) {
      this.link = link;
    }

    /** Where all of it is, as a path of the UI. */
    public String link() {
      return link;
    }

    /** Whether somebody with these roles does it. */
    public boolean concerns(Set<Role> held) {
      return roles().stream().anyMatch(held::contains);
    }

    private Set<Role> roles() {
      return switch (this) {
        case PARTNER_REVIEW -> Set.of(Role.CERTIFIER);
        case MEMBER_CERTIFICATION, SKILL_APPROVAL, CHECK_APPEAL, ONBOARDING_ITEM ->
            Set.of(Role.CERTIFIER, Role.MAINTAINER);
        case MODERATION, REVIEW_REPORT -> Set.of(Role.MODERATOR);
        case DISPUTE -> Set.of(Role.MEDIATOR, Role.MAINTAINER, Role.ADMIN);
        case INCIDENT -> Set.of(Role.MAINTAINER, Role.ADMIN);
        case SLA_STEP, SIGNATURE -> Set.of(Role.MAINTAINER);
        case PAYOUT, PAYOUT_DETAILS -> Set.of(Role.FINANCE);
      };
    }
  }
}
