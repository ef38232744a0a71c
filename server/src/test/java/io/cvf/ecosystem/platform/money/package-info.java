@NullMarked
package io.cvf.ecosystem.platform.money;

import org.jspecify.annotations.NullMarked;
