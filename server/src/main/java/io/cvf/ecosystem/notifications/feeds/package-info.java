/** What happened, for feed readers. */
@NullMarked
package io.cvf.ecosystem.notifications.feeds;

import org.jspecify.annotations.NullMarked;
