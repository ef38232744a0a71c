package io.cvf.ecosystem.community.rfcs;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cvf.ecosystem.platform.markdown.Rendered;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An RFC as one caller sees it.
 *
 * @param html the body, safe to show
 * @param version for {@code If-Match}
 * @param actions what this caller may do with it now
 */
record RfcView(
    @JsonUnwrapped RfcSummary summary,
    int revision,
    String body,
    String html,
    List<Rendered.Heading> toc,
    List<RfcLink> links,
    long version,
    int followerCount,
    boolean following,
    @Nullable DiscussionLock discussionLock,
    List<RfcHistory.Step> history,
    Set<RfcAction> actions) {}
