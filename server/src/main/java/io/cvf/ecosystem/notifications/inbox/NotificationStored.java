package io.cvf.ecosystem.notifications.inbox;

import io.cvf.ecosystem.notifications.NotificationRequested;

/**
 * Told to the other rooms of this module in the transaction that stores a happening.
 *
 * @param position its place in the order of commits
 */
public record NotificationStored(long position, NotificationRequested request) {}
