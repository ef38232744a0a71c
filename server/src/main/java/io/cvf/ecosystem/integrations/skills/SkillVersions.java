package io.cvf.ecosystem.integrations.skills;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.SkillVersionId;
import io.cvf.ecosystem.integrations.manifests.Capability;
import io.cvf.ecosystem.integrations.manifests.Manifest;
import io.cvf.ecosystem.integrations.manifests.ManifestFormat;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of versions: what they say. */
@Repository
class SkillVersions {

  private final JdbcClient database;
  private final JsonMapper json;

  SkillVersions(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  Optional<SkillVersion> find(SkillVersionId id) {
    return database
        .sql("select * from integrations.skill_version where id = :id")
        .param("id", id.value())
        .query(this::version)
        .optional();
  }

  Optional<SkillVersion> find(SkillId skill, String version) {
    return database
        .sql(
            """
            select * from integrations.skill_version
            where skill = :skill and version = :version
            """)
        .param("skill", skill.value())
        .param("version", version)
        .query(this::version)
        .optional();
  }

  /** The one that stands for the skill: its latest, else the best there is of it. */
  Optional<SkillVersion> shown(Skill skill) {
    var latest = skill.latest();
    return latest != null
        ? find(latest)
        : database
            .sql(
                """
                select * from integrations.skill_version
                where skill = :skill and (not :public or state in ('PUBLISHED', 'YANKED'))
                order by state = 'PUBLISHED' desc, state = 'YANKED' desc,
                  precedence desc nulls last, id desc
                limit 1
                """)
            .param("skill", skill.id().value())
            .param("public", skill.isPublic())
            .query(this::version)
            .optional();
  }

  /** Kept from everyone else until this transaction ends. */
  Optional<SkillVersion> lock(SkillVersionId id) {
    return database
        .sql("select * from integrations.skill_version where id = :id for update")
        .param("id", id.value())
        .query(this::version)
        .optional();
  }

  /** Empty when the skill has that version already, as a draft or published. */
  Optional<SkillVersion> insert(
      SkillId skill, DraftText text, Manifest manifest, MemberId by, Instant now) {
    return filled(
            database.sql(
                """
                insert into integrations.skill_version (
                  skill, version, precedence, state, name, description, risk_level, least_risk,
                  licence, documentation_url, repository_url, tags, capabilities, format, manifest,
                  manifest_sha256, document, readme, created_at, created_by)
                values (
                  :skill, :version, :precedence, 'DRAFT', :name, :description, :risk, :least,
                  :licence, :documentation, :repository, :tags, :capabilities::jsonb, :format,
                  :manifest, sha256(:bytes), :document::jsonb, :readme, :now, :by)
                on conflict (skill, version) do nothing
                returning *
                """),
            text,
            manifest)
        .param("skill", skill.value())
        .param("by", by.value())
        .param("now", Timestamps.of(now))
        .query(this::version)
        .optional();
  }

  /**
   * Under its lock. What was submitted is a draft again.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the skill has that version already
   */
  SkillVersion update(SkillVersionId id, DraftText text, Manifest manifest) {
    return filled(
            database.sql(
                """
                update integrations.skill_version
                set version = :version, precedence = :precedence, state = 'DRAFT', name = :name,
                  description = :description, risk_level = :risk, least_risk = :least,
                  licence = :licence, documentation_url = :documentation,
                  repository_url = :repository, tags = :tags, capabilities = :capabilities::jsonb,
                  format = :format, manifest = :manifest, manifest_sha256 = sha256(:bytes),
                  document = :document::jsonb, readme = :readme, submitted_at = null,
                  row_version = row_version + 1
                where id = :id
                returning *
                """),
            text,
            manifest)
        .param("id", id.value())
        .query(this::version)
        .single();
  }

  boolean delete(SkillVersionId id) {
    return database
            .sql(
                """
                delete from integrations.skill_version
                where id = :id and state not in ('PUBLISHED', 'YANKED')
                """)
            .param("id", id.value())
            .update()
        == 1;
  }

  private StatementSpec filled(StatementSpec statement, DraftText text, Manifest manifest) {
    var about = text.about();
    var risk = about.riskLevel();
    return statement
        .param("version", about.version())
        .param("precedence", text.precedence())
        .param("name", about.name())
        .param("description", about.description())
        .param("risk", risk == null ? null : risk.name())
        .param("least", about.leastRisk().name())
        .param("licence", about.licence())
        .param("documentation", about.documentationUrl())
        .param("repository", about.repositoryUrl())
        .param("tags", about.tags().toArray(String[]::new))
        .param("capabilities", json.writeValueAsString(about.capabilities()))
        .param("format", manifest.format().name())
        .param("manifest", manifest.text())
        .param("bytes", manifest.text().getBytes(StandardCharsets.UTF_8))
        .param("document", json.writeValueAsString(manifest.document()))
        .param("readme", text.readme());
  }

  SkillVersion version(ResultSet row, int number) throws SQLException {
    return new SkillVersion(
        new SkillVersionId(row.getObject("id", UUID.class)),
        new SkillId(row.getObject("skill", UUID.class)),
        VersionState.valueOf(row.getString("state")),
        about(row),
        new Source(
            ManifestFormat.valueOf(row.getString("format")),
            row.getString("manifest"),
            HexFormat.of().formatHex(row.getBytes("manifest_sha256")),
            json.readTree(row.getString("document")),
            row.getString("readme")),
        artifact(row),
        history(row),
        Skills.deprecation(row),
        row.getLong("row_version"));
  }

  private Particulars about(ResultSet row) throws SQLException {
    return new Particulars(
        row.getString("name"),
        row.getString("description"),
        row.getString("version"),
        risk(row.getString("risk_level")),
        RiskLevel.valueOf(row.getString("least_risk")),
        row.getString("licence"),
        row.getString("documentation_url"),
        row.getString("repository_url"),
        texts(row.getArray("tags")),
        List.of(json.readValue(row.getString("capabilities"), Capability[].class)));
  }

  static @Nullable RiskLevel risk(@Nullable String word) {
    return word == null ? null : RiskLevel.valueOf(word);
  }

  static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static @Nullable Artifact artifact(ResultSet row) throws SQLException {
    var sha256 = row.getBytes("artifact_sha256");
    return sha256 == null
        ? null
        : new Artifact(
            row.getString("artifact_name"),
            row.getLong("artifact_bytes"),
            HexFormat.of().formatHex(sha256));
  }

  private static VersionHistory history(ResultSet row) throws SQLException {
    var yanked = instantOrNull(row, "yanked_at");
    return new VersionHistory(
        instant(row, "created_at"),
        new MemberId(row.getObject("created_by", UUID.class)),
        instantOrNull(row, "submitted_at"),
        instantOrNull(row, "published_at"),
        yanked == null
            ? null
            : new VersionHistory.Yank(
                row.getString("yank_reason"),
                yanked,
                new MemberId(row.getObject("yanked_by", UUID.class))));
  }
}
