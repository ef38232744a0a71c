/** What can be executed, under which names, and who publishes it, as the marketplace tells. */
@NullMarked
package io.cvf.ecosystem.metering.subjects;

import org.jspecify.annotations.NullMarked;
