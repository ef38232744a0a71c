@NullMarked
package io.cvf.ecosystem.governance.documents;

import org.jspecify.annotations.NullMarked;
