/** Tests of the certification of members. */
@NullMarked
package io.cvf.ecosystem.community.certification;

import org.jspecify.annotations.NullMarked;
