/** Accounts: who exists, what they may do, and how they prove who they are. */
@NullMarked
package io.cvf.ecosystem.identity.accounts;

import org.jspecify.annotations.NullMarked;
