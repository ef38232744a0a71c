/** What a partner and the platform agree on: terms, signatures, changes, the end. */
@NullMarked
package io.cvf.ecosystem.governance.agreements;

import org.jspecify.annotations.NullMarked;
