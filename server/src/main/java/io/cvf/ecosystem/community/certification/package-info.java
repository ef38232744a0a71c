/** Certifying members: written criteria, applications, and certificates anybody can verify. */
@NullMarked
package io.cvf.ecosystem.community.certification;

import org.jspecify.annotations.NullMarked;
