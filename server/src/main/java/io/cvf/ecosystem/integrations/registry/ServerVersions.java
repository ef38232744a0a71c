package io.cvf.ecosystem.integrations.registry;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.integrations.manifests.ManifestFormat;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads published versions that are MCP servers, of partners the catalogue shows. */
@Repository
class ServerVersions {

  private static final String VERSIONS =
      """
      with server as (
        select v.id, s.slug, s.id as skill, v.name, v.description, v.version, v.precedence,
          v.repository_url, v.documentation_url, v.risk_level, v.licence, v.format, v.document,
          v.published_at, v.yank_reason, coalesce(v.deprecation, s.deprecation) as deprecation,
          v.id = s.latest as latest,
          case when s.alias ~ '^[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+$' then s.alias end as alias,
          greatest(v.published_at, v.yanked_at, v.deprecated_at, s.deprecated_at) as changed_at
        from integrations.skill_version v
        join integrations.skill s on s.id = v.skill
        join integrations.catalogue_partner c on c.partner = s.partner and c.listed
        where v.state in ('PUBLISHED', 'YANKED') and v.format in ('MCP', 'DOCKER'))
      select * from server
      """;

  private final JdbcClient database;
  private final JsonMapper json;

  ServerVersions(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * Which versions are listed.
   *
   * @param namespace of servers without a name of their own
   * @param search part of the name
   * @param version exact, or {@code latest}
   * @param yankedToo the deleted ones as well
   */
  record Request(
      String namespace,
      @Nullable UUID after,
      int limit,
      @Nullable String search,
      @Nullable Instant updatedSince,
      @Nullable String version,
      boolean yankedToo) {}

  /** In the order they were made, which never changes. */
  List<ServerVersion> list(Request request) {
    return database
        .sql(
            VERSIONS
                + """
                where (:after::uuid is null or id > :after::uuid)
                  and (:yankedToo or yank_reason is null)
                  and (:search::text is null or strpos(
                    lower(coalesce(alias, :namespace || '/' || slug)), lower(:search::text)) > 0)
                  and (:since::timestamptz is null or changed_at >= :since::timestamptz)
                  and (:version::text is null
                    or version = :version::text or (:version::text = 'latest' and latest))
                order by id
                limit :limit
                """)
        .param("after", request.after(), Types.OTHER)
        .param("yankedToo", request.yankedToo())
        .param("search", request.search(), Types.VARCHAR)
        .param("namespace", request.namespace())
        .param("since", Timestamps.of(request.updatedSince()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("version", request.version(), Types.VARCHAR)
        .param("limit", request.limit())
        .query(this::version)
        .list();
  }

  /** Newest precedence first. */
  List<ServerVersion> of(ServerName name, boolean yankedToo) {
    return database
        .sql(
            VERSIONS
                + """
                where (alias = :name or (alias is null and slug = :slug))
                  and (:yankedToo or yank_reason is null)
                order by precedence desc
                """)
        .param("name", name.full())
        .param("slug", name.slug(), Types.VARCHAR)
        .param("yankedToo", yankedToo)
        .query(this::version)
        .list();
  }

  private ServerVersion version(ResultSet row, int number) throws SQLException {
    return new ServerVersion(
        row.getObject("id", UUID.class),
        row.getString("slug"),
        row.getString("alias"),
        row.getString("name"),
        row.getString("description"),
        row.getString("version"),
        row.getString("repository_url"),
        row.getString("documentation_url"),
        RiskLevel.valueOf(row.getString("risk_level")),
        row.getString("licence"),
        ManifestFormat.valueOf(row.getString("format")),
        json.readTree(row.getString("document")),
        row.getBoolean("latest"),
        row.getString("yank_reason"),
        row.getString("deprecation"),
        instant(row, "published_at"),
        instant(row, "changed_at"));
  }
}
