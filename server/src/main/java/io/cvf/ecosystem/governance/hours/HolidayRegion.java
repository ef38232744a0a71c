package io.cvf.ecosystem.governance.hours;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody has public holidays.
 *
 * @param country ISO 3166-1, such as {@code DE}
 * @param subdivision such as {@code by}, or {@code by/mu} for a part of it; null for the holidays
 *     the whole country has
 */
record HolidayRegion(String country, @Nullable String subdivision) {}
