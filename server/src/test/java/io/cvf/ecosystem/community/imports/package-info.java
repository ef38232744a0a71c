@NullMarked
package io.cvf.ecosystem.community.imports;

import org.jspecify.annotations.NullMarked;
