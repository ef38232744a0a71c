/** What tests of several rooms share. */
@NullMarked
package io.cvf.ecosystem.integrations;

import org.jspecify.annotations.NullMarked;
