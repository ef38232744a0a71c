/** RFCs that were written elsewhere: Markdown files and archives of them, read and taken over. */
@NullMarked
package io.cvf.ecosystem.community.imports;

import org.jspecify.annotations.NullMarked;
