/**
 * The platform of the CVF ecosystem: a modular monolith whose modules are the direct sub-packages.
 */
@NullMarked
package io.cvf.ecosystem;

import org.jspecify.annotations.NullMarked;
