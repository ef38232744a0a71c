package io.cvf.ecosystem.integrations.skills;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a skill is rated, from 0 to 5.
 *
 * @param shown smoothed towards the mean of all, so that one rating does not decide
 * @param mean plain; null without any
 * @param n how many ratings there are
 */
@Schema(name = "SkillRatingSummary")
record SkillRating(BigDecimal shown, @Nullable BigDecimal mean, int n) {}
