@NullMarked
package io.cvf.ecosystem.platform.archives;

import org.jspecify.annotations.NullMarked;
