package io.cvf.ecosystem.metering.demo;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Random;

/** When in the week and in the day an organisation runs skills. */
enum Rhythm {
  /** Day and night, with a round of visits in the morning and less at weekends. */
  CLINIC("115 110 110 105 110 75 75", "1 1 1 1 1 2 5 9 10 9 8 6 5 7 8 7 5 4 4 4 3 3 2 1"),
  /** In office hours; somebody always works on a Saturday. */
  OFFICE("130 135 130 135 120 35 15", "0 0 0 0 0 0 1 3 8 10 10 9 5 8 9 9 7 4 2 1 1 0 0 0"),
  /** Evening classes and the Sunday before them. */
  EVENING("140 140 130 120 50 30 90", "0 0 0 0 0 0 0 1 1 1 2 2 2 2 3 4 6 8 10 10 8 4 1 0"),
  /** By machines: always about the same. */
  STEADY("102 101 100 101 102 97 97", "4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4");

  private static final int SECONDS = 3_600;

  /** Monday first. */
  private final String percentByDay;

  /** Midnight first, UTC. */
  private final String weightByHour;

  Rhythm(String percentByDay, String weightByHour) {
    this.percentByDay = percentByDay;
    this.weightByHour = weightByHour;
  }

  /** Of a day's mean. */
  int percent(DayOfWeek day) {
    return numbers(percentByDay)[day.getValue() - 1];
  }

  /** In seconds of the day. */
  int drawTime(Random random) {
    var weights = numbers(weightByHour);
    var left = random.nextInt(Arrays.stream(weights).sum());
    var hour = 0;
    while (left >= weights[hour]) {
      left -= weights[hour];
      hour++;
    }
    return hour * SECONDS + random.nextInt(SECONDS);
  }

  private static int[] numbers(String text) {
    return Arrays.stream(text.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
  }
}
