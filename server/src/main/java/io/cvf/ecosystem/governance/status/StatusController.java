package io.cvf.ecosystem.governance.status;

import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public page of how partners are. Its answers are at most some seconds old. */
@RestController
@RequestMapping("/api/v1/status")
@Tag(name = "Status")
class StatusController {

  private final StatusBoard board;
  private final PartnerDirectory partners;

  StatusController(StatusBoard board, PartnerDirectory partners) {
    this.board = board;
    this.partners = partners;
  }

  @GetMapping
  @Public
  @Operation(
      summary = "How the partners are",
      description =
          """
          Those whose agreement is in force and that are watched, at most 1,000, the worst first, \
          with a bar for each of the last 90 days (UTC). At most ten seconds old.\
          """)
  StatusView.Board all(Paging paging) {
    var snapshot = board.now();
    var from = paging.after().map(StatusController::place).orElse(0);
    var rest = snapshot.partners().stream().skip(from).limit(paging.fetch()).toList();
    var page = Page.of(rest, paging, _ -> Cursor.of(from + paging.limit()));
    return StatusView.board(snapshot, page.items(), page.nextCursor());
  }

  /** Ranks change while somebody pages; one who is shown twice harms nobody. */
  private static int place(Cursor cursor) {
    return Math.clamp(cursor.number(0), 0, Integer.MAX_VALUE);
  }

  @GetMapping("/{partner}")
  @Public
  @Operation(summary = "How a partner is", description = "At most ten seconds old.")
  StatusView.One one(@PathVariable String partner) {
    var snapshot = board.now();
    var known = partners.find(partner);
    return snapshot
        .of(known.id())
        .map(it -> StatusView.one(snapshot, it))
        .orElseThrow(() ->
            Problem.notFound(
                "partner-not-watched",
                "Nobody watches this partner",
                "%s has no agreement in force, or nothing of it is monitored yet."
                    .formatted(known.name())));
  }
}
