package io.cvf.ecosystem.community.rfcs;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.diff.LineDiff;
import io.cvf.ecosystem.platform.markdown.Markdown;
import io.cvf.ecosystem.platform.markdown.Rendered;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Every text an RFC ever had, and what changed between two of them. */
@RestController
@RequestMapping("/api/v1/rfcs/{number}/revisions")
@Tag(name = "RFCs")
class RfcRevisionController {

  private final RfcReader reader;
  private final RfcService service;
  private final RfcRevisions revisions;
  private final Markdown markdown;

  RfcRevisionController(
      RfcReader reader, RfcService service, RfcRevisions revisions, Markdown markdown) {
    this.reader = reader;
    this.service = service;
    this.revisions = revisions;
    this.markdown = markdown;
  }

  record RevisionView(
      @JsonUnwrapped RfcRevision revision, String body, String html, List<Rendered.Heading> toc) {}

  /** {@code html} shows both rendered texts as one, with ins and del. */
  record DiffView(
      int from,
      int to,
      int added,
      int removed,
      String titleFrom,
      String titleTo,
      List<LineDiff.Hunk> hunks,
      String html) {}

  record EditorialMark(@Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  @GetMapping
  @Public
  @Operation(summary = "The revisions of an RFC, the latest first")
  Page<RfcRevision> list(@PathVariable String number, Paging paging, @Nullable Caller caller) {
    return revisions.page(reader.find(number, caller).id(), paging);
  }

  @GetMapping("/{revision:[0-9]{1,9}}")
  @Public
  @Operation(summary = "Read one revision")
  RevisionView read(
      @PathVariable String number, @PathVariable int revision, @Nullable Caller caller) {
    var rfc = reader.find(number, caller);
    var found = find(rfc, revision);
    var body = body(rfc, revision);
    var rendered = markdown.render(body);
    return new RevisionView(found, body, rendered.html(), rendered.toc());
  }

  @GetMapping("/{from:[0-9]{1,9}}..{to:[0-9]{1,9}}")
  @Public
  @Operation(summary = "What changed between two revisions, by line and as shown")
  DiffView diff(
      @PathVariable String number,
      @PathVariable int from,
      @PathVariable int to,
      @Nullable Caller caller) {
    var rfc = reader.find(number, caller);
    var before = find(rfc, from);
    var after = find(rfc, to);
    var bodies = List.of(body(rfc, from), body(rfc, to));
    var lines = LineDiff.of(bodies.getFirst(), bodies.getLast());
    var rendered = markdown.renderAll(bodies);
    return new DiffView(
        from,
        to,
        lines.added(),
        lines.removed(),
        before.title(),
        after.title(),
        lines.hunks(),
        RenderedDiff.of(rendered.getFirst().html(), rendered.getLast().html()));
  }

  @PutMapping("/{revision:[0-9]{1,9}}/editorial")
  @AllowedTo(Role.MAINTAINER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "State that a revision changed no meaning, so that a vote need not wait")
  void markEditorial(
      @PathVariable String number,
      @PathVariable int revision,
      @RequestBody EditorialMark mark,
      Caller caller) {
    var rfc = reader.find(number, caller);
    service.markEditorial(rfc.number(), revision, mark.reason(), caller);
  }

  private RfcRevision find(Rfc rfc, int revision) {
    return revisions
        .find(rfc.id(), revision)
        .orElseThrow(() -> RfcNotFound.revision(rfc.number(), revision));
  }

  private String body(Rfc rfc, int revision) {
    return revisions.bodies(rfc.id(), revision).getOrDefault(revision, "");
  }
}
