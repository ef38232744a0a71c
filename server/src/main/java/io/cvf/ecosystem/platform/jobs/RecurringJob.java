package io.cvf.ecosystem.platform.jobs;

import java.time.Duration;

/**
 * Work that is done again and again, on one node at a time. A module declares one as a bean.
 *
 * @param name stable; it is the key in the schedule
 * @param every the pause between the end of one run and the start of the next
 */
public record RecurringJob(String name, Duration every, Runnable work) {}
