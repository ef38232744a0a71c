package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.governance.OnboardingStage;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/onboarding/board")
@Tag(name = "Onboarding")
class BoardController {

  private final Board board;
  private final Map<Shown, SharedAnswer<Board.View>> views = new ConcurrentHashMap<>();

  /** What a board can be asked for: a handful of combinations. */
  private record Shown(@Nullable AgreementTier tier, boolean stuck) {}

  BoardController(Board board) {
    this.board = board;
  }

  @GetMapping
  @AllowedTo({Role.MAINTAINER, Role.CERTIFIER, Role.MEDIATOR, Role.FINANCE, Role.ADMIN})
  @Operation(
      summary = "All partners on their way, a column a stage",
      description =
          """
          Each column has its first 20 cards, the longest in the stage first; read on by its \
          nextCursor. Renewals under way are among them. Of the active ones, those of the last 30 \
          days.\
          """)
  Board.View board(
      @RequestParam(required = false) @Nullable AgreementTier tier,
      @RequestParam(defaultValue = "false") boolean stuck) {
    return views
        .computeIfAbsent(
            new Shown(tier, stuck),
            it -> new SharedAnswer<>(() -> board.view(it.tier(), it.stuck())))
        .get();
  }

  @GetMapping("/{stage}")
  @AllowedTo({Role.MAINTAINER, Role.CERTIFIER, Role.MEDIATOR, Role.FINANCE, Role.ADMIN})
  @Operation(summary = "One column of the board, the longest in the stage first")
  Page<OnboardingCard> column(
      @PathVariable OnboardingStage stage,
      @RequestParam(required = false) @Nullable AgreementTier tier,
      @RequestParam(defaultValue = "false") boolean stuck,
      Paging paging) {
    return board.page(stage, tier, stuck, paging);
  }
}
