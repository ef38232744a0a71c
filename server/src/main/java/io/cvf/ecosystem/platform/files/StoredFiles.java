package io.cvf.ecosystem.platform.files;

import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;

/** The table of uploads. */
@Repository
class StoredFiles {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final JdbcClient database;

  StoredFiles(JdbcClient database) {
    this.database = database;
  }

  boolean contains(String sha256) {
    return database
        .sql("select exists (select from platform.file where sha256 = decode(:sha256, 'hex'))")
        .param("sha256", sha256)
        .query(Boolean.class)
        .single();
  }

  void add(String sha256, long bytes, InputStream content, Instant now) {
    database
        .sql(
            """
            insert into platform.file (sha256, bytes, content, created_at)
            values (decode(:sha256, 'hex'), :bytes, :content, :now)
            on conflict do nothing
            """)
        .param("sha256", sha256)
        .param("bytes", bytes)
        .param("content", new SqlBinaryValue(content, bytes))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<byte[]> content(String sha256) {
    if (!SHA256.matcher(sha256).matches()) {
      return Optional.empty();
    }
    return database
        .sql("select content from platform.file where sha256 = decode(:sha256, 'hex')")
        .param("sha256", sha256)
        .query(byte[].class)
        .optional();
  }
}
