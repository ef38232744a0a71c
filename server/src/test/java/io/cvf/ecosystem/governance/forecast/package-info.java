@NullMarked
package io.cvf.ecosystem.governance.forecast;

import org.jspecify.annotations.NullMarked;
