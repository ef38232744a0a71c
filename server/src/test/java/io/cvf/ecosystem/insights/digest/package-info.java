@NullMarked
package io.cvf.ecosystem.insights.digest;

import org.jspecify.annotations.NullMarked;
