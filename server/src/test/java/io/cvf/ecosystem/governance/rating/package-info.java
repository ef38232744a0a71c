@NullMarked
package io.cvf.ecosystem.governance.rating;

import org.jspecify.annotations.NullMarked;
