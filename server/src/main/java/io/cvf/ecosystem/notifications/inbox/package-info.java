/** What has happened, whom it concerns, and what each of them has read. */
@NullMarked
package io.cvf.ecosystem.notifications.inbox;

import org.jspecify.annotations.NullMarked;
