/** What concerns everyone, sent to other programs. */
@NullMarked
package io.cvf.ecosystem.notifications.webhooks;

import org.jspecify.annotations.NullMarked;
