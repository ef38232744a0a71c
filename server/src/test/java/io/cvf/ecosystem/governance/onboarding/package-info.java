@NullMarked
package io.cvf.ecosystem.governance.onboarding;

import org.jspecify.annotations.NullMarked;
