/** Mail about what happened: at once, or as a digest of what is unread. */
@NullMarked
package io.cvf.ecosystem.notifications.delivery;

import org.jspecify.annotations.NullMarked;
