@NullMarked
package io.cvf.ecosystem.insights.health;

import org.jspecify.annotations.NullMarked;
