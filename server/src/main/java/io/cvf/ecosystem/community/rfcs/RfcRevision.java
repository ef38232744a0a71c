package io.cvf.ecosystem.community.rfcs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One state of an RFC's text, without the body.
 *
 * @param author the username of who wrote it; null when it came from elsewhere
 * @param editorial a maintainer stated that it changes no meaning
 * @param bodySha256 in lower-case hexadecimal, of the body in UTF-8
 */
record RfcRevision(
    int number,
    String title,
    Track track,
    List<String> labels,
    String note,
    boolean editorial,
    @Nullable String editorialReason,
    @Nullable String author,
    Instant createdAt,
    int bytes,
    String bodySha256) {}
