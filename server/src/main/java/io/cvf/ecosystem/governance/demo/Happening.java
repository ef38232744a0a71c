package io.cvf.ecosystem.governance.demo;

import java.math.BigDecimal;

/** Something that is told at its time. */
record Happening(BigDecimal daysAgo, Runnable work) {}
