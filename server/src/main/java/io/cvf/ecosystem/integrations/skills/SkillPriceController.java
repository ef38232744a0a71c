package io.cvf.ecosystem.integrations.skills;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.integrations.skills.DatedPrices.Price;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What one execution of a skill costs, by the day. */
@RestController
@RequestMapping("/api/v1/skills/{id}/prices")
@Tag(name = "Skills")
class SkillPriceController {

  private final SkillAccess access;
  private final PriceService service;
  private final DatedPrices prices;
  private final Clock clock;

  SkillPriceController(SkillAccess access, PriceService service, DatedPrices prices, Clock clock) {
    this.access = access;
    this.service = service;
    this.prices = prices;
    this.clock = clock;
  }

  record NewSkillPrice(
      @Schema(requiredMode = REQUIRED, description = "Decimal text.", example = "0.05")
          @Nullable String price,
      @Schema(
              description =
                  "Its first day, in UTC. The earliest, when left out: tomorrow, and for what was"
                      + " never published today.")
          @Nullable LocalDate from) {}

  @Schema(name = "SkillPrice")
  record PriceView(
      @Schema(description = "Of one execution, as decimal text.", example = "0.05") String price,
      @Schema(description = "Its first day, in UTC.") LocalDate from,
      @Schema(description = "Whether it is in force today.") boolean current,
      Instant setAt) {

    static PriceView of(Price it, LocalDate current) {
      return new PriceView(
          it.price().toPlainString(), it.from(), it.from().equals(current), it.setAt());
    }
  }

  @GetMapping
  @Public
  @Operation(summary = "A skill's prices, the one that begins last first")
  Page<PriceView> list(@PathVariable String id, Paging paging, @Nullable Caller caller) {
    var skill = access.find(id, caller);
    var current = prices.inForceSince(skill.id(), today());
    return prices.page(skill.id(), paging).map(it -> PriceView.of(it, current));
  }

  @PostMapping
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Set the price of one execution from a day on (owners)",
      description = "Takes the place of a price that would begin on the same day.")
  PriceView set(@PathVariable String id, @RequestBody NewSkillPrice wanted, Caller caller) {
    var skill = access.find(id, caller);
    var price = service.set(skill, DraftRequest.price(wanted.price()), wanted.from(), caller);
    return PriceView.of(price, prices.inForceSince(skill.id(), today()));
  }

  @DeleteMapping("/{from}")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Take back a price that is not in force yet (owners)")
  void remove(@PathVariable String id, @PathVariable LocalDate from, Caller caller) {
    service.remove(access.find(id, caller), from, caller);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
