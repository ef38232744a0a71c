package io.cvf.ecosystem.metering.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;

/** A stream of events, one a line. A line that cannot be read costs only itself. */
final class EventLines implements EventReader {

  private final InputStream body;
  private final CloudEvents events = new CloudEvents();
  private final byte[] buffer = new byte[2 * CloudEvents.LONGEST];
  private int start;
  private int end;
  private int index;
  private boolean over;

  EventLines(InputStream body) {
    this.body = body;
  }

  @Override
  public List<Reported> next(int atMost) throws IOException {
    var read = new ArrayList<Reported>();
    while (read.size() < atMost) {
      var event = nextEvent();
      if (event == null) {
        break;
      }
      read.add(event);
    }
    return read;
  }

  /** Empty lines are passed over. */
  private @Nullable Reported nextEvent() throws IOException {
    while (true) {
      var newline = newline();
      if (newline < 0 && start == end) {
        return null;
      }
      var stop = newline < 0 ? end : newline;
      var line = start;
      start = newline < 0 ? end : newline + 1;
      if (stop - line > CloudEvents.LONGEST) {
        skipToNewline(newline);
        return Reported.broken(index++, null, RefusalReason.MALFORMED);
      }
      if (!isBlank(line, stop)) {
        return event(line, stop);
      }
    }
  }

  private Reported event(int from, int to) {
    var at = index++;
    try (var json =
        CloudEvents.JSON.createParser(ObjectReadContext.empty(), buffer, from, to - from)) {
      json.nextToken();
      var event = events.read(json, at);
      return json.nextToken() == null
          ? event
          : Reported.broken(at, event.id(), RefusalReason.MALFORMED);
    } catch (JacksonException e) {
      return Reported.broken(at, null, RefusalReason.MALFORMED);
    }
  }

  /** Where the line that begins at start ends; -1 when it has no end within the buffer. */
  private int newline() throws IOException {
    var from = start;
    while (true) {
      for (var i = from; i < end; i++) {
        if (buffer[i] == '\n') {
          return i;
        }
      }
      from = end - start; // once more from here, after what is left has moved to the front
      if (over || end - start > CloudEvents.LONGEST) {
        return -1;
      }
      fill();
    }
  }

  /** Called with at most half of the buffer left to be read, so there is always room. */
  private void fill() throws IOException {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
    }
    var got = body.read(buffer, end, buffer.length - end);
    if (got < 0) {
      over = true;
    } else {
      end += got;
    }
  }

  /** What is left of a line that is too long. */
  private void skipToNewline(int newline) throws IOException {
    if (newline >= 0) {
      return;
    }
    while (true) {
      start = 0;
      end = Math.max(0, body.read(buffer, 0, buffer.length));
      if (end == 0) {
        over = true;
        return;
      }
      for (var i = 0; i < end; i++) {
        if (buffer[i] == '\n') {
          start = i + 1;
          return;
        }
      }
    }
  }

  private boolean isBlank(int from, int to) {
    for (var i = from; i < to; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
