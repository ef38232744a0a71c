package io.cvf.ecosystem.integrations.requirements;

import io.cvf.ecosystem.integrations.MeasuredFigure;
import org.jspecify.annotations.Nullable;

/**
 * One thing a partner has to prove.
 *
 * @param id stable within its category, in lower-case words with hyphens
 * @param text what exactly has to be shown, in Markdown
 * @param weight its share of the score, in percent
 * @param mandatory whether it needs evidence in date whatever the score
 * @param measured null when a certifier judges it
 */
public record Criterion(
    String id,
    String title,
    String text,
    int weight,
    boolean mandatory,
    @Nullable MeasuredFigure measured) {}
