package io.cvf.ecosystem.platform.mail;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/mails")
@Tag(name = "Administration")
class MailController {

  private final Outbox outbox;

  MailController(Outbox outbox) {
    this.outbox = outbox;
  }

  @GetMapping
  @AllowedTo(Role.ADMIN)
  @Operation(
      summary = "The outbox, newest first",
      description = "Mails carry secret links; they are removed after 30 days.")
  Page<OutboxMail> mails(Paging paging) {
    return outbox.page(paging);
  }

  @PostMapping("/{id}/retry")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @AllowedTo(Role.ADMIN)
  @Operation(summary = "Deliver a mail that was kept or has failed")
  OutboxMail retry(@PathVariable UUID id, Caller caller) {
    return outbox.retry(id, caller.id());
  }
}
