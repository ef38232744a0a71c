@NullMarked
package io.cvf.ecosystem.insights.scorecard;

import org.jspecify.annotations.NullMarked;
