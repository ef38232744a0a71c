package io.cvf.ecosystem.integrations.demo;

/** Something that is told at its time. */
record Happening(double daysAgo, Runnable work) {}
