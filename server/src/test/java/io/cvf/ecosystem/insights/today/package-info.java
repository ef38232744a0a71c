@NullMarked
package io.cvf.ecosystem.insights.today;

import org.jspecify.annotations.NullMarked;
