package io.cvf.ecosystem.community.rfcs;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** RFCs: finding, reading, writing and following them. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "RFCs")
class RfcController {

  private final RfcService service;
  private final RfcReader reader;
  private final RfcFollowing following;

  RfcController(RfcService service, RfcReader reader, RfcFollowing following) {
    this.service = service;
    this.reader = reader;
    this.following = following;
  }

  /** What an RFC shall say. */
  record NewRfc(
      @Schema(requiredMode = REQUIRED, example = "Typed arrays in skill contracts")
          @Nullable String title,
      @Schema(requiredMode = REQUIRED, implementation = Track.class) @Nullable String track,
      @Schema(requiredMode = REQUIRED, example = "[\"contracts\"]")
          @Nullable List<@Nullable String> labels,
      @Schema(
              requiredMode = REQUIRED,
              description = "Markdown, at most 256 KiB.",
              example = "# Why\n\nBecause …")
          @Nullable String body) {

    RfcText text() {
      return RfcText.checked(title, track, labels, body);
    }
  }

  record NewRevision(
      @Schema(requiredMode = REQUIRED) @Nullable String title,
      @Schema(requiredMode = REQUIRED, implementation = Track.class) @Nullable String track,
      @Schema(requiredMode = REQUIRED) @Nullable List<@Nullable String> labels,
      @Schema(requiredMode = REQUIRED) @Nullable String body,
      @Schema(
              description = "What changed, at most 500 characters.",
              example = "Answers the comments")
          @Nullable String note) {

    RfcText text() {
      return RfcText.checked(title, track, labels, body);
    }
  }

  record Labels(List<RfcCounts.LabelCount> items) {}

  @GetMapping("/rfcs")
  @Public
  @Operation(summary = "Find RFCs; drafts only your own")
  Page<RfcSummary> list(
      @RequestParam(required = false) @Nullable List<RfcStatus> status,
      @RequestParam(required = false) @Nullable List<Track> track,
      @RequestParam(required = false) @Nullable List<String> label,
      @RequestParam(required = false) @Nullable String author,
      @Parameter(description = "Words, \"a phrase\", -word, or a number.")
          @RequestParam(required = false)
          @Nullable String query,
      @Parameter(
              schema =
                  @Schema(
                      allowableValues = {"newest", "updated", "closing", "relevance", "number"}))
          @RequestParam(required = false)
          @Nullable String sort,
      @Parameter(
              description = "Only the running votes that await your ballot.",
              schema = @Schema(allowableValues = "me"))
          @RequestParam(required = false)
          @Nullable String awaiting,
      Paging paging,
      @Nullable Caller caller) {
    var filter = RfcFilter.checked(status, track, label, author, query);
    if (awaiting != null) {
      filter = reader.awaiting(filter, caller);
    }
    return reader.list(filter, RfcSort.named(sort, filter.searches()), paging, caller);
  }

  @GetMapping("/rfc-overview")
  @Public
  @Operation(summary = "What is going on: open, closing, decided and discussed RFCs")
  RfcOverview overview() {
    return reader.overview();
  }

  @GetMapping("/rfc-labels")
  @Public
  @Operation(summary = "The labels of public RFCs, the most used first")
  Labels labels() {
    return new Labels(reader.labels());
  }

  @GetMapping("/rfcs/{number}")
  @Public
  @Operation(summary = "Read an RFC, by its number or slug")
  ResponseEntity<RfcView> read(
      @Parameter(example = "12") @PathVariable String number, @Nullable Caller caller) {
    return tagged(reader.find(number, caller), caller);
  }

  @PostMapping("/rfcs")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Begin a draft")
  ResponseEntity<RfcView> create(@RequestBody NewRfc rfc, Caller caller) {
    return created(service.create(rfc.text(), caller), caller);
  }

  @PostMapping("/rfcs/{number}/revisions")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Give your RFC a new text; 200 when it says so already")
  ResponseEntity<RfcView> revise(
      @PathVariable String number, @RequestBody NewRevision revision, IfMatch base, Caller caller) {
    var rfc = reader.find(number, caller);
    var revised =
        service.revise(rfc.number(), revision.text(), revision.note(), base.version(), caller);
    return revised.changed() ? created(revised.rfc(), caller) : tagged(revised.rfc(), caller);
  }

  @PutMapping("/rfcs/{number}/follow")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Hear of what happens to an RFC")
  void follow(@PathVariable String number, Caller caller) {
    following.begin(reader.find(number, caller), caller);
  }

  @DeleteMapping("/rfcs/{number}/follow")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Follow an RFC no longer")
  void unfollow(@PathVariable String number, Caller caller) {
    following.end(reader.find(number, caller), caller);
  }

  private ResponseEntity<RfcView> tagged(Rfc rfc, @Nullable Caller caller) {
    return IfMatch.tagged(rfc.version(), reader.view(rfc, caller));
  }

  private ResponseEntity<RfcView> created(Rfc rfc, Caller caller) {
    return ResponseEntity.created(URI.create("/api/v1/rfcs/" + rfc.number()))
        .eTag(Long.toString(rfc.version()))
        .body(reader.view(rfc, caller));
  }
}
