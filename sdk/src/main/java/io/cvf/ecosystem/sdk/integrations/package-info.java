/** Partners, their certification, skills and what members say of them. */
@NullMarked
package io.cvf.ecosystem.sdk.integrations;

import org.jspecify.annotations.NullMarked;
