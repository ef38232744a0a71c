package io.cvf.ecosystem.integrations.catalogue;

import io.cvf.ecosystem.integrations.RiskLevel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A row of the listing, on its way into memory.
 *
 * @param listed false for one that left the catalogue
 * @param search PostgreSQL's text form of its {@code tsvector}
 */
record IndexedListing(
    UUID skill,
    UUID partner,
    boolean listed,
    RiskLevel riskLevel,
    String licence,
    List<String> tags,
    Instant publishedAt,
    Instant updatedAt,
    boolean deprecated,
    String search,
    SkillFigures figures) {}
