@NullMarked
package io.cvf.ecosystem.community.comments;

import org.jspecify.annotations.NullMarked;
