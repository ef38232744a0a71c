/** What tests of every module use: a database, a clock to set, someone to be signed in as. */
@NullMarked
package io.cvf.ecosystem.testing;

import org.jspecify.annotations.NullMarked;
