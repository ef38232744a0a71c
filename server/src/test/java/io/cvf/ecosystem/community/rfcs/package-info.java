@NullMarked
package io.cvf.ecosystem.community.rfcs;

import org.jspecify.annotations.NullMarked;
