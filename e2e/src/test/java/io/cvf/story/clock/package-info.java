/** What the stories add to the class path of the packaged platform; nothing of it is shipped. */
@NullMarked
package io.cvf.story.clock;

import org.jspecify.annotations.NullMarked;
