/** What is looked at before a version is published. */
@NullMarked
package io.cvf.ecosystem.integrations.checks;

import org.jspecify.annotations.NullMarked;
