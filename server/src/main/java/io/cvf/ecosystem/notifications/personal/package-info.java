/** What this module keeps of a person, told to them and taken away when they go. */
@NullMarked
package io.cvf.ecosystem.notifications.personal;

import org.jspecify.annotations.NullMarked;
