/** What each member wants to hear of, and how. */
@NullMarked
package io.cvf.ecosystem.notifications.preferences;

import org.jspecify.annotations.NullMarked;
