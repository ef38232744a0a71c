/** Accounts and settings, for administrators. */
@NullMarked
package io.cvf.ecosystem.sdk.administration;

import org.jspecify.annotations.NullMarked;
