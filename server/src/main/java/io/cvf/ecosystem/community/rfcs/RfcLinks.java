package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.community.RfcId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links of RFCs to each other and to pages. Adding one that is there changes nothing. */
@Repository
class RfcLinks {

  private final JdbcClient database;

  RfcLinks(JdbcClient database) {
    this.database = database;
  }

  /** Adds a link made by {@link RfcLink#toPage}. */
  public void addPage(RfcId rfc, RfcLink link) {
    add(rfc, link.kind(), link.title(), link.url(), null);
  }

  /** Adds a link from one RFC to another, shown with the other's title. */
  public void addRfc(RfcId rfc, RfcLink.Kind kind, RfcId target) {
    add(rfc, kind, "", null, target);
  }

  private void add(
      RfcId rfc, RfcLink.Kind kind, String title, @Nullable String url, @Nullable RfcId target) {
    database
        .sql(
            """
            insert into community.rfc_link (rfc_id, kind, title, url, target_id)
            values (:rfc, :kind, :title, :url, :target)
            on conflict do nothing
            """)
        .param("rfc", rfc.value())
        .param("kind", kind.name())
        .param("title", title)
        .param("url", url)
        .param("target", target == null ? null : target.value())
        .update();
  }

  /** Links to RFCs that are not public yet are left out. */
  List<RfcLink> of(RfcId rfc) {
    return database
        .sql(
            """
            select l.kind, coalesce(t.title, l.title) as title, l.url, t.number
            from community.rfc_link l left join community.rfc t on t.id = l.target_id
            where l.rfc_id = :rfc and (l.target_id is null or t.opened_at is not null)
            order by l.id
            limit 200
            """)
        .param("rfc", rfc.value())
        .query(RfcLinks::link)
        .list();
  }

  private static RfcLink link(ResultSet row, int index) throws SQLException {
    return new RfcLink(
        RfcLink.Kind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getString("url"),
        row.getObject("number", Integer.class));
  }
}
