package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.MeasuredCriteria;
import io.cvf.ecosystem.integrations.MeasuredFigure;
import io.cvf.ecosystem.integrations.PartnerId;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a test says production did. */
final class Measurements implements MeasuredCriteria {

  private record Key(MeasuredFigure figure, YearMonth month) {}

  private final Map<Key, Month> months = new HashMap<>();

  void clear() {
    months.clear();
  }

  void say(MeasuredFigure figure, String month, Month measured) {
    months.put(new Key(figure, YearMonth.parse(month)), measured);
  }

  @Override
  public Optional<Month> of(PartnerId partner, MeasuredFigure figure, YearMonth month) {
    return Optional.ofNullable(months.get(new Key(figure, month)));
  }
}
