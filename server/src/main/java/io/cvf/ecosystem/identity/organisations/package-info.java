/** Organisations and the people who act for them. */
@NullMarked
package io.cvf.ecosystem.identity.organisations;

import org.jspecify.annotations.NullMarked;
