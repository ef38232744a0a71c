package io.cvf.ecosystem.community.moderation;

import io.cvf.ecosystem.community.moderation.ModerationCases.Place;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** All open cases in one order. A page asks each room for as many cases as it could hold. */
@Service
class ModerationQueue {

  /** Ids as text, because the database compares their bytes without a sign. */
  private static final Comparator<ModerationCase> LONGEST_WAITING =
      Comparator.comparing(ModerationCase::waitingSince)
          .thenComparing(waiting -> waiting.caseId().toString());

  private final List<ModerationCases> rooms;

  ModerationQueue(List<ModerationCases> rooms) {
    this.rooms = rooms;
  }

  Page<ModerationCase> page(Caller moderator, Paging paging) {
    var behind =
        paging
            .after()
            .map(cursor -> new Place(cursor.instant(0), cursor.uuid(1)))
            .orElse(Place.FIRST);
    var cases =
        rooms.stream()
            .<ModerationCase>flatMap(
                room -> room.waiting(behind, paging.fetch(), moderator).stream())
            .sorted(LONGEST_WAITING)
            .limit(paging.fetch())
            .toList();
    return Page.of(cases, paging, last -> Cursor.of(last.waitingSince(), last.caseId()));
  }
}
