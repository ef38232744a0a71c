/** What this module keeps of a person, told to them and taken away when they go. */
@NullMarked
package io.cvf.ecosystem.integrations.personal;

import org.jspecify.annotations.NullMarked;
