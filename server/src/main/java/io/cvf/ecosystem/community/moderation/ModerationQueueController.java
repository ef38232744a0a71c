package io.cvf.ecosystem.community.moderation;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/moderation/queue")
@Tag(name = "Moderation")
class ModerationQueueController {

  private final ModerationQueue queue;

  ModerationQueueController(ModerationQueue queue) {
    this.queue = queue;
  }

  @GetMapping
  @AllowedTo(Role.MODERATOR)
  @Operation(
      summary = "Everything that waits for a moderator, the longest waiting first",
      description =
          """
          Reported comments, appeals of hidden comments, rings of reciprocal upvotes, and appeals \
          of voided points. Reports of your own comments, your own reports and rings you are part \
          of are left to other moderators.\
          """)
  Page<ModerationCase> queue(Caller caller, Paging paging) {
    return queue.page(caller, paging);
  }
}
