package io.cvf.ecosystem.governance.hours;

import java.time.LocalDate;

/** A day off besides the public holidays, or a public holiday the calendars do not know. */
record ExtraDay(LocalDate day, String name) {}
