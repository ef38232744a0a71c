package io.cvf.ecosystem.governance.onboarding;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.People;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
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

@RestController
@RequestMapping("/api/v1/agreements/{id}/checklist/{item}/comments")
@Tag(name = "Onboarding")
class ItemCommentController {

  private final ItemCommentService service;
  private final People people;

  ItemCommentController(ItemCommentService service, People people) {
    this.service = service;
    this.people = people;
  }

  @Schema(name = "NewChecklistComment")
  record NewComment(
      @Schema(requiredMode = REQUIRED, description = "1 to 5,000 characters of plain text.")
          @Nullable String text) {}

  @Schema(name = "ChecklistComment")
  record CommentView(UUID id, String text, Instant at, People.Person by) {

    static CommentView of(Comment it, People.Known known) {
      return new CommentView(it.id(), it.text(), it.at(), known.person(it.by()));
    }
  }

  @GetMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "What was said about an item, the oldest first",
      description = "For the partner's people and staff.")
  Page<CommentView> page(
      @PathVariable UUID id, @PathVariable String item, Caller caller, Paging paging) {
    var page = service.page(id, ChecklistController.item(item), paging, caller);
    var known = people.of(page.items().stream().map(Comment::by).toList());
    return page.map(it -> CommentView.of(it, known));
  }

  @PostMapping
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Say something about an item",
      description = "For the partner's people, maintainers and certifiers; the others are told.")
  CommentView add(
      @PathVariable UUID id,
      @PathVariable String item,
      @RequestBody NewComment comment,
      Caller caller) {
    var added = service.add(id, ChecklistController.item(item), comment.text(), caller);
    return CommentView.of(added, people.of(List.of(added.by())));
  }
}
