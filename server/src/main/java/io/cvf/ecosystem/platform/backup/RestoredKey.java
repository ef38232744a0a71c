package io.cvf.ecosystem.platform.backup;

import io.cvf.ecosystem.platform.backup.BackupRefused.Why;
import io.cvf.ecosystem.platform.database.DataFolder;
import io.cvf.ecosystem.platform.signing.MasterKeyFit;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Whether the restored platform will be able to sign. The database holds the private key encrypted;
 * what opens it is in the environment, in the data folder or, when asked for, in the archive.
 */
final class RestoredKey {

  static final String SECRET = "signing";

  private final Optional<String> configured;
  private final Optional<String> archived;
  private final Path folder;
  private final boolean retire;
  private Optional<String> toKeep = Optional.empty();

  /**
   * @param configured the property, which goes before the data folder
   * @param retire do without: the platform makes itself a new signing key
   */
  RestoredKey(Optional<String> configured, Optional<String> archived, Path folder, boolean retire) {
    this.configured = configured;
    this.archived = archived;
    this.folder = folder;
    this.retire = retire;
  }

  void check(Connection connection) throws SQLException {
    if (retire) {
      CatalogTables.execute(
          connection,
          """
          update platform.signing_key set retired_at = greatest(now(), created_at), private_key = null
          where retired_at is null
          """);
      return;
    }
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select id, private_key from platform.signing_key where retired_at is null")) {
      if (row.next()) {
        check(row.getString(1), row.getBytes(2));
      }
    }
  }

  private void check(String id, byte[] sealed) {
    var there = configured.or(() -> DataFolder.existingSecret(folder, SECRET));
    if (there.isPresent()) {
      if (!MasterKeyFit.opens(there.get(), id, sealed)) {
        throw refused(
            "The master key %s is another one than this backup needs.".formatted(whose()));
      }
      return;
    }
    if (archived.isEmpty() || !MasterKeyFit.opens(archived.get(), id, sealed)) {
      throw refused("There is no master key for this backup.");
    }
    toKeep = archived;
  }

  private String whose() {
    return configured.isPresent() ? "in CVF_MASTER_KEY" : "in secrets/signing of " + folder;
  }

  private BackupRefused refused(String what) {
    return new BackupRefused(
        Why.NO_MASTER_KEY,
        what
            + " Copy secrets/signing of the platform it was made of into %s/secrets, or set"
                .formatted(folder)
            + " CVF_MASTER_KEY to it, and restore again. If it is lost: --new-signing-key retires the old signing key; what it signed stays"
            + " verifiable.");
  }

  /** After the commit: what the platform will need at its next start. */
  void keep() {
    toKeep.ifPresent(key -> DataFolder.keepSecret(folder, SECRET, key));
  }
}
