package io.cvf.ecosystem.governance.calendar;

import io.cvf.ecosystem.platform.web.PublicAddress;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/** Writes deadlines as iCalendar: events, because few calendars show to-dos of a subscription. */
@Component
class CalendarFile {

  private final PublicAddress address;

  CalendarFile(PublicAddress address) {
    this.address = address;
  }

  /**
   * @param asOf the same for the same content, so that a client need not load it again
   */
  String write(List<Deadline> deadlines, Instant asOf) {
    var calendar = new Calendar();
    calendar.add(new ProdId("-//CVF//Ecosystem//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(new XProperty("X-WR-CALNAME", "CVF deadlines"));
    deadlines.forEach(it -> calendar.add(event(it, asOf)));
    var text = new StringWriter();
    try {
      new CalendarOutputter(false).output(calendar, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private VEvent event(Deadline it, Instant asOf) {
    var event = new VEvent(false);
    event.add(new Uid(it.key() + "@cvf-ecosystem"));
    event.add(new DtStamp(asOf));
    event.add(new DtStart<>(start(it)));
    event.add(new Summary(it.title()));
    event.add(new Url(URI.create(address.of(it.link()))));
    event.add(new Transp("TRANSPARENT"));
    return event;
  }

  private static Temporal start(Deadline it) {
    LocalDate day = it.dueOn();
    return day == null ? it.end() : day;
  }
}
