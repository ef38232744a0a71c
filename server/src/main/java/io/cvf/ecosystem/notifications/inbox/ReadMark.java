package io.cvf.ecosystem.notifications.inbox;

/**
 * How far a member has read.
 *
 * @param since where the member began: nothing up to there concerns them
 * @param readUpTo everything up to there is read and nothing after it, save the exceptions
 */
record ReadMark(long since, long readUpTo) {}
