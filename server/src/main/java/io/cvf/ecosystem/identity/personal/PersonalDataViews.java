package io.cvf.ecosystem.identity.personal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How exports and erasures are shown, to the member and to administrators alike. */
final class PersonalDataViews {

  private PersonalDataViews() {}

  @Schema(name = "DataExport")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ExportView(
      Instant requestedAt,
      @Schema(description = "GET /api/v1/jobs/{id} shows its progress to whoever asked.") UUID job,
      @Schema(description = "Absent while it is being made.") @Nullable Instant finishedAt,
      @Schema(description = "Until when it can be fetched.") @Nullable Instant expiresAt,
      @Nullable Integer bytes) {

    static ExportView of(DataExport export) {
      return new ExportView(
          export.requestedAt(),
          export.job(),
          export.finishedAt(),
          export.expiresAt(),
          export.bytes());
    }
  }

  @Schema(name = "Erasure")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ErasureView(
      Instant requestedAt,
      @Schema(description = "Whether an administrator asked for it.") boolean byAdministrator,
      @Schema(description = "Until then it can be taken back.") Instant dueAt,
      @Schema(description = "Why it was not done when it was due; it is tried again every day.")
          @Nullable String obstacle) {

    static ErasureView of(Erasure erasure) {
      return new ErasureView(
          erasure.requestedAt(),
          !erasure.requestedBy().equals(erasure.member()),
          erasure.dueAt(),
          erasure.obstacle());
    }
  }
}
