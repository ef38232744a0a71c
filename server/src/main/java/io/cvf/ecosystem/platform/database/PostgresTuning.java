package io.cvf.ecosystem.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The configuration of an embedded cluster, written before every start so that it is never an old
 * one.
 *
 * @param durable whether a commit is on disk when it is answered; only tests may do without
 * @param sharedBuffers PostgreSQL's own cache, in its notation
 */
record PostgresTuning(boolean durable, String sharedBuffers) {

  void writeTo(Path file, int port) throws IOException {
    Files.writeString(
        file,
        """
        # Written by the platform at every start; changes here are lost.
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        max_connections = 120
        password_encryption = 'scram-sha-256'
        shared_buffers = '%s'
        fsync = %3$s
        synchronous_commit = %3$s
        full_page_writes = %3$s
        max_wal_size = '2GB'
        wal_compression = 'pglz'
        checkpoint_timeout = '15min'
        checkpoint_completion_target = 0.9
        random_page_cost = 1.1
        jit = off
        timezone = 'UTC'
        log_timezone = 'UTC'
        log_min_duration_statement = '2s'
        """
            .formatted(port, sharedBuffers, durable ? "on" : "off"));
  }
}
