package io.cvf.ecosystem.integrations.certification;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Evidence as the public sees it on a review; the evidence itself stays private. */
@Schema(name = "CitedEvidence")
record ShownEvidence(
    EvidenceItem.Kind kind,
    @Schema(description = "Of the file, so that whoever holds it knows it again.")
        @Nullable String sha256,
    @Nullable LocalDate expiresOn,
    @Schema(description = "Whether it was in date when it was cited.") boolean valid) {}
