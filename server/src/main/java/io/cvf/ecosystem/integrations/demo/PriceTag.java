package io.cvf.ecosystem.integrations.demo;

import java.math.BigDecimal;

/**
 * A price as in {@code demo/marketplace/prices.yaml}.
 *
 * @param partner whose skill it is
 * @param at when it was set, in days before now
 * @param from its first day, in days before today; below 0 for a day to come
 */
record PriceTag(String partner, String skill, String by, double at, BigDecimal price, int from) {}
