/** Recomputing certifications from what a platform publishes about them. */
@NullMarked
package io.cvf.ecosystem.sdk.certification;

import org.jspecify.annotations.NullMarked;
