/** How a partner gets from first contact to a signed agreement: its checklist and its stages. */
@NullMarked
package io.cvf.ecosystem.governance.onboarding;

import org.jspecify.annotations.NullMarked;
