@NullMarked
package io.cvf.ecosystem.integrations.reviews;

import org.jspecify.annotations.NullMarked;
