package io.cvf.ecosystem.platform.settings;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.People;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/settings")
@Tag(name = "Administration")
class SettingController {

  private final SettingService settings;
  private final People people;

  SettingController(SettingService settings, People people) {
    this.settings = settings;
    this.people = people;
  }

  /** {@code changedBy} is absent while the first value, from the configuration, is in force. */
  record SettingView(
      String name,
      String description,
      String value,
      @Nullable String unit,
      @Schema(description = "What is allowed.", example = "P0D to P90D") @Nullable String range,
      Instant effectiveFrom,
      @Nullable String changedBy,
      @Nullable String reason) {

    static SettingView of(SettingService.InForce inForce, People.Known people) {
      var setting = inForce.setting();
      var version = inForce.version();
      return new SettingView(
          setting.name(),
          setting.description(),
          version.value(),
          setting.unit(),
          setting.range(),
          version.effectiveFrom(),
          username(version, people),
          version.reason());
    }
  }

  /** {@code changedBy} is absent for the first value, which came from the configuration. */
  @Schema(name = "SettingVersion")
  record SettingVersionView(
      String name,
      String value,
      Instant effectiveFrom,
      @Nullable String changedBy,
      @Nullable String reason) {

    static SettingVersionView of(SettingVersion version, People.Known people) {
      return new SettingVersionView(
          version.name(),
          version.value(),
          version.effectiveFrom(),
          username(version, people),
          version.reason());
    }
  }

  private static @Nullable String username(SettingVersion version, People.Known people) {
    var person = people.personOrNull(version.changedBy());
    return person == null ? null : person.username();
  }

  record Change(
      @NotNull(message = "Give the new value.") @Size(max = 1_000) String value,
      @NotBlank(message = "Say why, for those who come after you.") @Size(max = 2_000)
          String reason) {}

  @GetMapping
  @AllowedTo(Role.ADMIN)
  @Operation(summary = "The settings and the values in force, by name")
  Page<SettingView> settings(Paging paging) {
    var page = settings.page(paging);
    var names = people.of(page.items().stream().map(it -> it.version().changedBy()).toList());
    return page.map(inForce -> SettingView.of(inForce, names));
  }

  @PutMapping("/{name}")
  @AllowedTo(Role.ADMIN)
  @Operation(
      summary = "Change a setting from now on",
      description = "What has begun under the old value keeps it.")
  SettingView change(@PathVariable String name, @Valid @RequestBody Change change, Caller caller) {
    var changed = settings.change(name, change.value(), change.reason(), caller);
    return SettingView.of(
        changed, people.of(Collections.singletonList(changed.version().changedBy())));
  }

  @GetMapping("/{name}/history")
  @AllowedTo(Role.ADMIN)
  @Operation(summary = "The values of a setting, newest first")
  Page<SettingVersionView> history(@PathVariable String name, Paging paging) {
    var page = settings.history(name, paging);
    var names = people.of(page.items().stream().map(SettingVersion::changedBy).toList());
    return page.map(version -> SettingVersionView.of(version, names));
  }
}
