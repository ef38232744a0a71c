@NullMarked
package io.cvf.ecosystem.community.members;

import org.jspecify.annotations.NullMarked;
