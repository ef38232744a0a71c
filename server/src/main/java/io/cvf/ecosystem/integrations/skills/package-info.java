/** Skills and their versions, from draft to yank. */
@NullMarked
package io.cvf.ecosystem.integrations.skills;

import org.jspecify.annotations.NullMarked;
