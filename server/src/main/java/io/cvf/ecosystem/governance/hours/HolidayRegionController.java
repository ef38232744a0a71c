package io.cvf.ecosystem.governance.hours;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/holiday-regions")
@Tag(name = "SLA")
class HolidayRegionController {

  private final Holidays holidays;

  HolidayRegionController(Holidays holidays) {
    this.holidays = holidays;
  }

  @Schema(name = "HolidayRegions")
  record View(List<Region> items) {}

  @Schema(name = "HolidayRegion")
  record Region(@Schema(example = "by") String code, String name) {}

  @GetMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Where public holidays are known",
      description = "The countries, or the parts of the one that is named; by code, all of them.")
  View regions(@Schema(example = "DE") @RequestParam(required = false) @Nullable String country) {
    if (country != null && !holidays.countries().containsKey(country)) {
      throw Problem.invalid("/country", "Name one of the countries this answers without it.");
    }
    var regions = country == null ? holidays.countries() : holidays.subdivisions(country);
    return new View(regions.entrySet().stream().map(HolidayRegionController::region).toList());
  }

  private static Region region(Map.Entry<String, String> it) {
    return new Region(it.getKey(), it.getValue());
  }
}
