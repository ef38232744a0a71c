@NullMarked
package io.cvf.ecosystem.integrations.partners;

import org.jspecify.annotations.NullMarked;
