/** How a vote is counted: weights, gates, tally, and the text of a ballot in the log. */
@NullMarked
package io.cvf.rules.voting;

import org.jspecify.annotations.NullMarked;
