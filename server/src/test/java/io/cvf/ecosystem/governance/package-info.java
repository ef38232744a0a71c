@NullMarked
package io.cvf.ecosystem.governance;

import org.jspecify.annotations.NullMarked;
