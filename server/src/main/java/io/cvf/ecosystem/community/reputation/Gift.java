package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.rules.reputation.EntryKind;

/**
 * What one member gives another by finding something of theirs good.
 *
 * @param deed names the thing and the giver
 */
record Gift(
    EntryKind kind, String deed, MemberId giver, MemberId receiver, NewEntry.Subject subject) {}
