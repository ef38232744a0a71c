@NullMarked
package io.cvf.ecosystem.integrations.certification;

import org.jspecify.annotations.NullMarked;
