/** Members, discussion and the figures of the community. */
@NullMarked
package io.cvf.ecosystem.sdk.community;

import org.jspecify.annotations.NullMarked;
