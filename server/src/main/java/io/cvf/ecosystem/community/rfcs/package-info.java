/** RFCs: the text with all its revisions, its status, and who may do what with it. */
@NullMarked
package io.cvf.ecosystem.community.rfcs;

import org.jspecify.annotations.NullMarked;
