package io.cvf.ecosystem.community.rfcs;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The moves everyone may want to hear of. */
@Repository
class RfcNews {

  private final JdbcClient database;
  private final Authors authors;

  RfcNews(JdbcClient database, Authors authors) {
    this.database = database;
    this.authors = authors;
  }

  /** A public RFC was opened or decided; {@code id} stays the same for ever. */
  record Item(
      UUID id,
      int number,
      String title,
      RfcStatus to,
      Instant at,
      String excerpt,
      List<Author> authors) {}

  /** The newest first. */
  List<Item> latest(int limit) {
    return database
        .sql(
            """
            select t.id as transition, t.to_status, t.at, r.number, r.title, r.excerpt, %s
            from community.rfc_transition t join community.rfc r on r.id = t.rfc_id
            where t.to_status in ('OPEN', 'ACCEPTED', 'REJECTED') and r.opened_at is not null
            order by t.at desc, t.position desc
            limit :limit
            """
                .formatted(Authors.COLUMN))
        .param("limit", limit)
        .query(this::item)
        .list();
  }

  private Item item(ResultSet row, int index) throws SQLException {
    return new Item(
        row.getObject("transition", UUID.class),
        row.getInt("number"),
        row.getString("title"),
        RfcStatus.valueOf(row.getString("to_status")),
        instant(row, "at"),
        row.getString("excerpt"),
        authors.read(row.getString("authors")));
  }
}
