package io.cvf.ecosystem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The PostgreSQL of a running server, by the side door: for what takes too long over HTTP. */
record Database(String url, String password) {

  private static final String USER = "cvf";

  /** Port and password lie in the data folder, as the operator has them too. */
  static Database in(Path data) throws IOException {
    try (var clusters = Files.newDirectoryStream(data, "cluster-??")) {
      for (Path cluster : clusters) {
        var port = Files.readAllLines(cluster.resolve("postmaster.pid")).get(3).strip();
        var password = Files.readString(data.resolve("secrets").resolve("postgres")).strip();
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/postgres", password);
      }
    }
    throw new IOException("No cluster in " + data);
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, USER, password);
  }

  void run(String... statements) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The one value of a query. */
  long number(String query) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
