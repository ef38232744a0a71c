package io.cvf.ecosystem.community.concerns;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.community.ConcernId;
import io.cvf.ecosystem.community.rfcs.Rfc;
import io.cvf.ecosystem.community.rfcs.RfcDecisions;
import io.cvf.ecosystem.community.rfcs.RfcStatus;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.markdown.Markdown;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Concerns about RFCs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Concerns")
class ConcernController {

  private final ConcernService service;
  private final ConcernRows concerns;
  private final RfcDecisions rfcs;
  private final Markdown markdown;

  ConcernController(
      ConcernService service, ConcernRows concerns, RfcDecisions rfcs, Markdown markdown) {
    this.service = service;
    this.concerns = concerns;
    this.rfcs = rfcs;
    this.markdown = markdown;
  }

  record NewConcern(
      @Schema(requiredMode = REQUIRED, example = "Breaks offline installs") @Nullable String title,
      @Schema(requiredMode = REQUIRED, description = "Markdown, at most 16 KiB.")
          @Nullable String text) {}

  record Why(@Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  record PersonView(String username, String displayName) {

    static PersonView of(Concern.Person person) {
      return new PersonView(person.username(), person.displayName());
    }
  }

  record Closed(PersonView by, Instant at, String reason) {}

  record ConcernView(
      UUID id,
      int rfc,
      String title,
      String text,
      String html,
      PersonView raisedBy,
      Instant raisedAt,
      Concern.State state,
      @Nullable Closed closed,
      Set<ConcernAction> actions) {}

  /**
   * @param mayRaise whether this caller may raise one now
   */
  record Concerns(List<ConcernView> items, @Nullable String nextCursor, boolean mayRaise) {}

  @GetMapping("/rfcs/{number}/concerns")
  @Public
  @Operation(summary = "The concerns about an RFC, the newest first")
  Concerns list(@PathVariable String number, Paging paging, @Nullable Caller caller) {
    var rfc = rfcs.find(number, caller);
    Page<ConcernView> page = concerns.page(rfc.id(), paging).map(it -> view(it, rfc, caller));
    var mayRaise = caller != null && rfc.status() == RfcStatus.OPEN && service.mayRaise(caller);
    return new Concerns(page.items(), page.nextCursor(), mayRaise);
  }

  @PostMapping("/rfcs/{number}/concerns")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Name what blocks an open RFC (PRACTITIONER or above, staff)")
  ConcernView raise(@PathVariable String number, @RequestBody NewConcern concern, Caller caller) {
    return view(service.raise(number, concern.title(), concern.text(), caller), caller);
  }

  @PostMapping("/concerns/{id}/resolution")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Say that your concern is met")
  ConcernView resolve(@PathVariable UUID id, @RequestBody Why why, Caller caller) {
    service.resolve(new ConcernId(id), why.reason(), caller);
    return view(new ConcernId(id), caller);
  }

  @PostMapping("/concerns/{id}/overruling")
  @AllowedTo(Role.MAINTAINER)
  @Operation(summary = "Let the vote go ahead in spite of a concern, with a public reason")
  ConcernView overrule(@PathVariable UUID id, @RequestBody Why why, Caller caller) {
    service.overrule(new ConcernId(id), why.reason(), caller);
    return view(new ConcernId(id), caller);
  }

  private ConcernView view(ConcernId id, Caller caller) {
    var concern = service.found(id);
    return view(concern, rfcs.find(Integer.toString(concern.number()), caller), caller);
  }

  private ConcernView view(Concern concern, Rfc rfc, @Nullable Caller caller) {
    var end = concern.end();
    return new ConcernView(
        concern.id().value(),
        concern.number(),
        concern.title(),
        concern.body(),
        markdown.render(concern.body()).html(),
        PersonView.of(concern.raisedBy()),
        concern.raisedAt(),
        concern.state(),
        end == null ? null : new Closed(PersonView.of(end.by()), end.at(), end.reason()),
        ConcernAction.of(concern, rfc, caller));
  }
}
