package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.SkillVersionId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of versions: what becomes of them, each under its lock. */
@Repository
class VersionMoves {

  private final JdbcClient database;

  VersionMoves(JdbcClient database) {
    this.database = database;
  }

  void submit(SkillVersionId id, Instant now) {
    database
        .sql(
            """
            update integrations.skill_version
            set state = 'AWAITING_APPROVAL', submitted_at = :now, row_version = row_version + 1
            where id = :id
            """)
        .param("id", id.value())
        .param("now", Timestamps.of(now))
        .update();
  }

  void decline(SkillVersionId id) {
    database
        .sql(
            """
            update integrations.skill_version
            set state = 'DECLINED', row_version = row_version + 1
            where id = :id
            """)
        .param("id", id.value())
        .update();
  }

  void publish(SkillVersionId id, MemberId by, Instant now) {
    database
        .sql(
            """
            update integrations.skill_version
            set state = 'PUBLISHED', published_at = :now, published_by = :by,
              row_version = row_version + 1
            where id = :id
            """)
        .param("id", id.value())
        .param("by", by.value())
        .param("now", Timestamps.of(now))
        .update();
  }

  void yank(SkillVersionId id, String reason, MemberId by, Instant now) {
    database
        .sql(
            """
            update integrations.skill_version
            set state = 'YANKED', yanked_at = :now, yanked_by = :by, yank_reason = :reason,
              row_version = row_version + 1
            where id = :id
            """)
        .param("id", id.value())
        .param("reason", reason)
        .param("by", by.value())
        .param("now", Timestamps.of(now))
        .update();
  }

  void restore(SkillVersionId id) {
    database
        .sql(
            """
            update integrations.skill_version
            set state = 'PUBLISHED', yanked_at = null, yanked_by = null, yank_reason = null,
              row_version = row_version + 1
            where id = :id
            """)
        .param("id", id.value())
        .update();
  }

  void deprecate(SkillVersionId id, @Nullable Deprecation deprecation) {
    database
        .sql(
            """
            update integrations.skill_version
            set deprecated_at = :at, deprecation = :message, deprecation_replacement = :replacement,
              row_version = row_version + 1
            where id = :id
            """)
        .param("id", id.value())
        .param("at", deprecation == null ? null : Timestamps.of(deprecation.at()))
        .param("message", deprecation == null ? null : deprecation.message())
        .param("replacement", deprecation == null ? null : deprecation.replacement())
        .update();
  }

  void attach(SkillVersionId id, Artifact artifact) {
    database
        .sql(
            """
            update integrations.skill_version
            set artifact_sha256 = decode(:sha256, 'hex'), artifact_name = :name,
              artifact_bytes = :bytes, row_version = row_version + 1
            where id = :id
            """)
        .param("id", id.value())
        .param("sha256", artifact.sha256())
        .param("name", artifact.name())
        .param("bytes", artifact.bytes())
        .update();
  }
}
