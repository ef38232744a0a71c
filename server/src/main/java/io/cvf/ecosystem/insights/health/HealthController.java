package io.cvf.ecosystem.insights.health;

import io.cvf.ecosystem.platform.access.Public;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/ecosystem/health")
@Tag(name = "Ecosystem")
class HealthController {

  private final HealthBoard board;

  HealthController(HealthBoard board) {
    this.board = board;
  }

  @GetMapping
  @Public
  @Operation(
      summary = "How the ecosystem is doing",
      description =
          """
          Six indicators with their targets, where each number comes from and twelve months of \
          days, and the milestones with the day each was reached. At most a minute old.\
          """)
  HealthView health() {
    return HealthView.of(board.health());
  }
}
