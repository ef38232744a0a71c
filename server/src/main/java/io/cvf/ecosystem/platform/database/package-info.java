/** PostgreSQL: the embedded cluster, and the migrations of every module. */
@NullMarked
@NamedInterface("database")
package io.cvf.ecosystem.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
