package io.cvf.ecosystem.notifications.preferences;

import io.cvf.ecosystem.platform.access.MemberId;

/** Told to the other rooms of this module in the transaction that changes them. */
public record PreferencesChanged(MemberId member, Preferences preferences) {}
