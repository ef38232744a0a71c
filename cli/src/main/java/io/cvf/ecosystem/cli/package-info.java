/** The command line of the platform, on the Java client. */
@NullMarked
package io.cvf.ecosystem.cli;

import org.jspecify.annotations.NullMarked;
