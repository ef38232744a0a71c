/** How partners prove that they meet the requirements of their category. */
@NullMarked
package io.cvf.ecosystem.integrations.certification;

import org.jspecify.annotations.NullMarked;
