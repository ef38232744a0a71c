/**
 * What a platform publishes about a vote, and the checks that need nothing of the platform any
 * more: {@link io.cvf.ecosystem.sdk.voting.TallyCheck} and {@link
 * io.cvf.ecosystem.sdk.voting.ReceiptCheck}.
 */
@NullMarked
package io.cvf.ecosystem.sdk.voting;

import org.jspecify.annotations.NullMarked;
