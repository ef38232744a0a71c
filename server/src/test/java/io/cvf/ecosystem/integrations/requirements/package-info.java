@NullMarked
package io.cvf.ecosystem.integrations.requirements;

import org.jspecify.annotations.NullMarked;
