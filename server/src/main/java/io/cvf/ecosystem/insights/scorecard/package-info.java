/**
 * How the ecosystem is assessed: weighted criteria, dated scores with reasons, the weighted mean.
 */
@NullMarked
package io.cvf.ecosystem.insights.scorecard;

import org.jspecify.annotations.NullMarked;
