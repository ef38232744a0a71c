/**
 * Invented communities that live under the real rules, to see what it costs to capture a vote. The
 * same seed gives the same community, to the last point.
 */
@NullMarked
package io.cvf.rules.simulation;

import org.jspecify.annotations.NullMarked;
