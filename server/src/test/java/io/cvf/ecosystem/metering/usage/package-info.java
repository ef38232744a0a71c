@NullMarked
package io.cvf.ecosystem.metering.usage;

import org.jspecify.annotations.NullMarked;
