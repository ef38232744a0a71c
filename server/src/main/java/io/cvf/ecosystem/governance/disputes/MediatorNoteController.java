package io.cvf.ecosystem.governance.disputes;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.People;
import io.cvf.ecosystem.platform.access.People.Person;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
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

/** Impartial mediators only: whoever took the case over knows what was found before. */
@RestController
@RequestMapping("/api/v1/disputes/{caseId}/notes")
@Tag(name = "Disputes")
class MediatorNoteController {

  private final CaseAccess cases;
  private final Parties parties;
  private final MediatorNotes notes;
  private final People people;
  private final Clock clock;

  MediatorNoteController(
      CaseAccess cases, Parties parties, MediatorNotes notes, People people, Clock clock) {
    this.cases = cases;
    this.parties = parties;
    this.notes = notes;
    this.people = people;
    this.clock = clock;
  }

  @Schema(name = "NewMediatorNote")
  record NewNote(
      @Schema(requiredMode = REQUIRED, description = "1 to 10,000 characters.")
          @Nullable String text) {}

  @Schema(name = "MediatorNote")
  record NoteView(UUID id, String text, Instant at, Person by) {

    static NoteView of(MediatorNote it, People.Known known) {
      return new NoteView(it.id(), it.text(), it.at(), known.person(it.by()));
    }
  }

  @GetMapping
  @AllowedTo(Role.MEDIATOR)
  @Operation(summary = "What mediators noted among themselves, newest first")
  Page<NoteView> page(@PathVariable String caseId, Caller caller, Paging paging) {
    var page = notes.page(impartially(caseId, caller), paging);
    var known = people.of(page.items().stream().map(MediatorNote::by).toList());
    return page.map(it -> NoteView.of(it, known));
  }

  @PostMapping
  @AllowedTo(Role.MEDIATOR)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Note something for mediators; no party ever reads it")
  NoteView add(@PathVariable String caseId, @RequestBody NewNote body, Caller caller) {
    var dispute = impartially(caseId, caller);
    var text = DisputeText.required(body.text(), "/text");
    var note = notes.add(dispute, text, clock.instant(), caller.id());
    return NoteView.of(note, people.of(List.of(note.by())));
  }

  private DisputeId impartially(String caseId, Caller caller) {
    var dispute = cases.find(caseId, caller);
    parties.requireImpartial(dispute, caller);
    return dispute.id();
  }
}
