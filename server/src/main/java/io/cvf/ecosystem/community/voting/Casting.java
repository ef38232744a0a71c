package io.cvf.ecosystem.community.voting;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.rules.voting.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What a member wants to say in a vote.
 *
 * @param revision of the text the member read
 */
record Casting(MemberId member, Choice choice, @Nullable String reason, int revision) {}
