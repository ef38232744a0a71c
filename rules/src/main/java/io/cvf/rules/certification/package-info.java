/** How the certification of partners is scored, in whole numbers only. */
@NullMarked
package io.cvf.rules.certification;

import org.jspecify.annotations.NullMarked;
