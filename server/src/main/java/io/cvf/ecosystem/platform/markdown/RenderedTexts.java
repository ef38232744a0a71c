package io.cvf.ecosystem.platform.markdown;

import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.markdown.Rendered.Heading;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was rendered before, by the hash of what it was made of (in hexadecimal). */
@Repository
class RenderedTexts {

  private final JdbcClient database;
  private final JsonMapper json;

  RenderedTexts(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  Map<String, Rendered> find(Collection<String> keys) {
    return database
        .sql("select key, html, toc from platform.rendered_markdown where key = any(:keys)")
        .param("keys", bytes(keys))
        .query((row, index) ->
            Map.entry(
                HexFormat.of().formatHex(row.getBytes("key")),
                new Rendered(
                    row.getString("html"),
                    List.of(json.readValue(row.getString("toc"), Heading[].class)))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void keep(Map<String, Rendered> rendered, Instant now) {
    var entries = List.copyOf(rendered.entrySet());
    database
        .sql(
            """
            insert into platform.rendered_markdown (key, html, toc, rendered_at)
            select key, html, toc::json, :now
            from unnest(:keys::bytea[], :htmls::text[], :tocs::text[]) as made (key, html, toc)
            on conflict do nothing
            """)
        .param("keys", bytes(entries.stream().map(Map.Entry::getKey).toList()))
        .param("htmls", entries.stream().map(e -> e.getValue().html()).toArray(String[]::new))
        .param(
            "tocs",
            entries.stream()
                .map(e -> json.writeValueAsString(e.getValue().toc()))
                .toArray(String[]::new))
        .param("now", Timestamps.of(now))
        .update();
  }

  void forget(Collection<String> keys) {
    database
        .sql("delete from platform.rendered_markdown where key = any(:keys)")
        .param("keys", bytes(keys))
        .update();
  }

  int forgetBefore(Instant limit) {
    return database
        .sql("delete from platform.rendered_markdown where rendered_at < :limit")
        .param("limit", Timestamps.of(limit))
        .update();
  }

  private static byte[][] bytes(Collection<String> keys) {
    return keys.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
  }
}
