package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The authors of RFCs, read as one column so that a list of RFCs stays one query. */
@Repository
class Authors {

  /** All authors of {@code r} as a JSON array. */
  static final String COLUMN =
      """
      (select json_agg(
                json_build_object(
                  'member', a.member_id, 'username', m.username,
                  'name', coalesce(m.display_name, a.name))
                order by a.position)
       from community.rfc_author a left join community.member m on m.id = a.member_id
       where a.rfc_id = r.id) as authors
      """;

  private final JdbcClient database;
  private final JsonMapper json;

  Authors(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  private record Row(@Nullable UUID member, @Nullable String username, String name) {

    Author author() {
      return new Author(member == null ? null : new MemberId(member), username, name);
    }
  }

  List<Author> read(@Nullable String column) {
    return column == null
        ? List.of()
        : List.of(json.readValue(column, Row[].class)).stream().map(Row::author).toList();
  }

  void insert(RfcId rfc, List<Author> authors) {
    var members = authors.stream().map(Author::member).map(Authors::value).toArray(UUID[]::new);
    var names =
        authors.stream().map(a -> a.member() == null ? a.name() : null).toArray(String[]::new);
    database
        .sql(
            """
            insert into community.rfc_author (rfc_id, position, member_id, name)
            select :rfc, position, member, name
            from unnest(:members::uuid[], :names::text[])
              with ordinality as given (member, name, position)
            """)
        .param("rfc", rfc.value())
        .param("members", members)
        .param("names", names)
        .update();
  }

  private static @Nullable UUID value(@Nullable MemberId member) {
    return member == null ? null : member.value();
  }
}
