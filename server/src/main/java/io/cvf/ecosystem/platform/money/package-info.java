/** Amounts in whole minor units, and sharing them without losing one. */
@NullMarked
@NamedInterface("money")
package io.cvf.ecosystem.platform.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
