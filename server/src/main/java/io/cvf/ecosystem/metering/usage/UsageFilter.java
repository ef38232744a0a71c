package io.cvf.ecosystem.metering.usage;

import org.jspecify.annotations.Nullable;

/**
 * Whose executions, of what, as somebody asked.
 *
 * @param partner slug or id of who publishes the skills
 * @param organisation slug of who executes them
 * @param skill slug, former slug or id
 * @param version of that skill
 */
record UsageFilter(
    @Nullable String partner,
    @Nullable String organisation,
    @Nullable String skill,
    @Nullable String version) {}
