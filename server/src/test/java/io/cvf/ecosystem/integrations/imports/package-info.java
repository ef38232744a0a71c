@NullMarked
package io.cvf.ecosystem.integrations.imports;

import org.jspecify.annotations.NullMarked;
