@NullMarked
package io.cvf.ecosystem.integrations.usage;

import org.jspecify.annotations.NullMarked;
