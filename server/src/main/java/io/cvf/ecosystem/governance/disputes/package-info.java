/** How two parties who disagree come to an end, by rule and by day. */
@NullMarked
package io.cvf.ecosystem.governance.disputes;

import org.jspecify.annotations.NullMarked;
