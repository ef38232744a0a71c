package io.cvf.ecosystem.community.voting;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Public;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a recount needs, as lines of JSON: first what it is about, then one line for each leaf. The
 * value of {@code leaf} is exactly the text that is hashed.
 */
@RestController
@RequestMapping("/api/v1/rfcs/{number}")
@Tag(name = "Voting")
class VoteExportController {

  private static final int PAGE = 1_000;

  private final VoteReader reader;
  private final BallotLog log;
  private final FrozenWeights weights;
  private final Receipts receipts;
  private final JsonMapper json;

  VoteExportController(
      VoteReader reader, BallotLog log, FrozenWeights weights, Receipts receipts, JsonMapper json) {
    this.reader = reader;
    this.log = log;
    this.weights = weights;
    this.receipts = receipts;
    this.json = json;
  }

  record LogStart(String format, VoteView vote, Receipt.TreeHead treeHead) {}

  record WeightsStart(String format, int rfc, int round, int size, String root) {}

  record Leaf(long index, String leaf) {}

  @GetMapping("/ballot-log")
  @Public
  @Operation(summary = "The log of ballots as lines of JSON; not of a hidden vote")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_NDJSON_VALUE,
              schema = @Schema(type = "string")))
  void ballotLog(
      @PathVariable String number,
      @Parameter(description = "The latest when left out.") @RequestParam(required = false)
          @Nullable Integer round,
      @Nullable Caller caller,
      HttpServletResponse response)
      throws IOException {
    var vote = reader.shown(reader.rfc(number, caller), round);
    var count = reader.count(vote);
    var start =
        new LogStart("cvf-ballot-log-1", reader.view(vote, count), receipts.head(vote, count));
    file(
        vote,
        "ballot-log",
        response,
        out -> {
          line(out, start);
          for (var next = 0L; next < count.treeSize(); next += PAGE) {
            for (var entry : log.from(vote.id(), next, count.treeSize(), PAGE)) {
              line(out, new Leaf(entry.position(), entry.leaf()));
            }
          }
        });
  }

  @GetMapping("/weights")
  @Public
  @Operation(summary = "The manifest of frozen weights as lines of JSON, by pseudonym")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_NDJSON_VALUE,
              schema = @Schema(type = "string")))
  void weights(
      @PathVariable String number,
      @Parameter(description = "The latest when left out.") @RequestParam(required = false)
          @Nullable Integer round,
      @Nullable Caller caller,
      HttpServletResponse response)
      throws IOException {
    var vote = reader.vote(reader.rfc(number, caller), round);
    var start =
        new WeightsStart(
            "cvf-weights-1",
            vote.number(),
            vote.round(),
            vote.terms().entitled(),
            vote.weightsRoot().toString());
    file(
        vote,
        "weights",
        response,
        out -> {
          line(out, start);
          var index = 0L;
          var page = weights.after(vote.id(), "", PAGE);
          while (!page.isEmpty()) {
            for (var elector : page) {
              line(out, new Leaf(index++, elector.leaf(vote.number(), vote.round()).text()));
            }
            page = weights.after(vote.id(), page.getLast().voter(), PAGE);
          }
        });
  }

  private interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Written by hand, like the audit log: a log may be larger than memory. */
  private static void file(Vote vote, String name, HttpServletResponse response, Body body)
      throws IOException {
    var file = "rfc-%d-round-%d-%s.ndjson".formatted(vote.number(), vote.round(), name);
    response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(file).build().toString());
    try (var out = new BufferedOutputStream(response.getOutputStream(), 64 * 1024)) {
      body.writeTo(out);
    }
  }

  private void line(OutputStream out, Object value) throws IOException {
    out.write(json.writeValueAsBytes(value));
    out.write('\n');
  }
}
