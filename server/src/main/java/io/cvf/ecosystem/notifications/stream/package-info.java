/** Tells members what happens while they look. */
@NullMarked
package io.cvf.ecosystem.notifications.stream;

import org.jspecify.annotations.NullMarked;
