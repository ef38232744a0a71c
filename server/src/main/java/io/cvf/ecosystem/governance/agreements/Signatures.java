package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.documents.Side;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who signed what. */
@Repository
class Signatures {

  private final JdbcClient database;

  Signatures(JdbcClient database) {
    this.database = database;
  }

  /** In the order they were given. */
  List<Signature> of(UUID document) {
    return database
        .sql(
            """
            select side, member, name, title, signed_at, ip_address from governance.signature
            where document = :document order by signed_at, side
            """)
        .param("document", document)
        .query((row, _) ->
            new Signature(
                Side.valueOf(row.getString("side")),
                new MemberId(row.getObject("member", UUID.class)),
                row.getString("name"),
                row.getString("title"),
                Timestamps.instant(row, "signed_at"),
                row.getString("ip_address")))
        .list();
  }

  /** False when that side, or that member, has signed before. */
  boolean add(UUID document, String sha256, Signature it) {
    return database
            .sql(
                """
                insert into governance.signature (
                  document, side, member, name, title, signed_at, ip_address, document_sha256)
                values (:document, :side, :member, :name, :title, :at, :ip, :sha256)
                on conflict do nothing
                """)
            .param("document", document)
            .param("side", it.side().name())
            .param("member", it.member().value())
            .param("name", it.name())
            .param("title", it.title())
            .param("at", Timestamps.of(it.at()))
            .param("ip", it.ipAddress())
            .param("sha256", sha256)
            .update()
        == 1;
  }

  void remove(UUID document, MemberId member) {
    database
        .sql("delete from governance.signature where document = :document and member = :member")
        .param("document", document)
        .param("member", member.value())
        .update();
  }
}
