package io.cvf.ecosystem.community.rfcs;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moving RFCs from status to status. A refused move answers 409 rfc-transition-refused. */
@RestController
@RequestMapping("/api/v1/rfcs/{number}")
@Tag(name = "RFCs")
class RfcMoveController {

  private final RfcMoves moves;
  private final RfcReader reader;

  RfcMoveController(RfcMoves moves, RfcReader reader) {
    this.moves = moves;
    this.reader = reader;
  }

  record Why(@Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  record Implementation(@Nullable String url) {}

  record Successor(@Schema(requiredMode = REQUIRED) @Nullable Integer by) {}

  @PostMapping("/publication")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Open your draft to everyone; its comment period begins")
  ResponseEntity<RfcView> publish(@PathVariable String number, Caller caller) {
    return view(moves.publish(find(number, caller), caller), caller);
  }

  @PostMapping("/withdrawal")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Take your draft or open RFC back, for good")
  ResponseEntity<RfcView> withdraw(
      @PathVariable String number, @RequestBody Why why, Caller caller) {
    return view(moves.withdraw(find(number, caller), why.reason(), caller), caller);
  }

  @PostMapping("/reopening")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Open a stagnant RFC again (author, maintainer), or a rejected one (maintainer)")
  ResponseEntity<RfcView> reopen(@PathVariable String number, @RequestBody Why why, Caller caller) {
    return view(moves.reopen(find(number, caller), why.reason(), caller), caller);
  }

  @PostMapping("/implementation")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Say that an accepted RFC is implemented (author, maintainer)")
  ResponseEntity<RfcView> implement(
      @PathVariable String number,
      @RequestBody(required = false) @Nullable Implementation implementation,
      Caller caller) {
    var url = implementation == null ? null : implementation.url();
    return view(moves.implement(find(number, caller), url, caller), caller);
  }

  @PostMapping("/supersession")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Say that another RFC takes its place (author, maintainer)")
  ResponseEntity<RfcView> supersede(
      @PathVariable String number, @RequestBody Successor successor, Caller caller) {
    var rfc = find(number, caller);
    if (successor.by() == null) {
      throw Problem.invalid("/by", "Name the number of the RFC that takes its place.");
    }
    return view(moves.supersede(rfc, successor.by(), caller), caller);
  }

  private int find(String number, Caller caller) {
    return reader.find(number, caller).number();
  }

  private ResponseEntity<RfcView> view(Rfc rfc, Caller caller) {
    return IfMatch.tagged(rfc.version(), reader.view(rfc, caller));
  }
}
