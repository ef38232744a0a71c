package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.SkillVersionId;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;

/** A member fetched a version for the first time. Published in that transaction. */
public record VersionFetched(SkillVersionId version, MemberId member, Instant at) {}
