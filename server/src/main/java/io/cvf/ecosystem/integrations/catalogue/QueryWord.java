package io.cvf.ecosystem.integrations.catalogue;

import java.util.List;

/**
 * A word somebody looks for.
 *
 * @param text in lower case, without accents
 * @param stems what PostgreSQL makes of it; none for words that say nothing, such as "the"
 * @param last the one that may still be typed, so it may be the beginning of a word
 */
record QueryWord(String text, List<String> stems, boolean last) {}
