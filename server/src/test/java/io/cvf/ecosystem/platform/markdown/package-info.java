@NullMarked
package io.cvf.ecosystem.platform.markdown;

import org.jspecify.annotations.NullMarked;
