package io.cvf.ecosystem.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

/**
 * Texts as skills have them, from a vocabulary whose words are as unequally frequent as those of a
 * language: the k-th word about 1/k as often as the first. The same seed gives the same texts.
 */
final class CatalogueText {

  static final int WORDS = 20_000;

  private static final String KNOWN =
      """
      data search file cloud query report code team agent model index event issue image chart log
      note task page user email calendar invoice weather payment ticket contract customer document
      database schema table record message channel thread meeting project release build deploy
      monitor metric trace alert incident runbook backup restore archive export import convert
      translate summarise classify extract compare validate review approve publish schedule remind
      notify subscribe browse crawl scrape index rank embed vector cluster container image volume
      network firewall secret token credential identity policy audit compliance privacy consent
      ledger account budget forecast revenue expense payroll tax receipt order shipment warehouse
      inventory catalogue price discount campaign lead pipeline contact survey feedback rating
      translation glossary dictionary grammar speech voice audio video photo drawing diagram map
      route traffic transit flight hotel recipe nutrition fitness health patient clinic laboratory
      experiment sample genome protein molecule sensor device firmware robot telemetry satellite
      climate energy battery turbine grid meter water soil crop harvest forest river ocean
      kubernetes postgres redis kafka terraform ansible prometheus grafana elasticsearch spark
      python java javascript typescript golang rust swift kotlin spreadsheet slide notebook wiki
      repository branch commit merge pipeline artifact package registry license vulnerability
      notebook sandbox simulator emulator benchmark profiler debugger formatter linter compiler
      """;

  private static final String[] SYLLABLES =
      ("ba be bi bo da de di do fa fe fi ga go ka ke ki ko la le li lo ma me mi mo na ne ni no pa"
              + " pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo za ze zo tra pro con mar"
              + " ver lin tor sen")
          .split(" ");

  private final Random random;
  private final List<String> words;

  CatalogueText(long seed) {
    random = new Random(seed);
    var all = new LinkedHashSet<>(List.of(KNOWN.strip().split("\\s+")));
    while (all.size() < WORDS) {
      var word = new StringBuilder();
      for (int i = random.nextInt(2, 5); i > 0; i--) {
        word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      all.add(word.toString());
    }
    words = List.copyOf(all);
  }

  /**
   * @param from 1 with the most frequent words, more without so many of them
   */
  String word(int from) {
    var share = Math.log(from) / Math.log(WORDS);
    var rank = Math.pow(WORDS, share + (1 - share) * random.nextDouble());
    return words.get(Math.min(WORDS - 1, (int) rank - 1));
  }

  String text(int length, int from) {
    var text = new ArrayList<String>();
    for (int i = 0; i < length; i++) {
      text.add(word(from));
    }
    return String.join(" ", text);
  }

  /** One letter left out, or two exchanged. */
  String misspelt(String word) {
    var at = random.nextInt(1, word.length() - 2);
    return random.nextBoolean()
        ? word.substring(0, at) + word.substring(at + 1)
        : word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
  }

  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  boolean in(int percent) {
    return random.nextInt(100) < percent;
  }

  @SafeVarargs
  final <T> T any(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> void shuffle(List<T> list) {
    Collections.shuffle(list, random);
  }
}
