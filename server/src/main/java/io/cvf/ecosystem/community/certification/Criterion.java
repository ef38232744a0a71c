package io.cvf.ecosystem.community.certification;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Something a member must have shown.
 *
 * @param id never given to another criterion
 * @param evidence what shows it
 */
@Schema(name = "CertificationCriterion")
record Criterion(
    String id,
    String text,
    @Schema(description = "What kind of proof is expected.") String evidence) {}
