package io.cvf.ecosystem.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.sdk.Voting;
import io.cvf.ecosystem.sdk.voting.PublishedTally;
import io.cvf.ecosystem.sdk.voting.TallyCheck;
import io.cvf.ecosystem.sdk.voting.TreeHead;
import io.cvf.ecosystem.sdk.voting.TrustedKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the published files of a vote lie. */
record VoteFiles(Path log, Path weights, Path tally, Path keys) {

  /** How often to ask for a card that fits the log, while ballots come in. */
  private static final int ATTEMPTS = 5;

  static final String KEYS = "signing-keys.json";

  static VoteFiles in(Path folder) {
    return new VoteFiles(
        folder.resolve("ballot-log.ndjson"),
        folder.resolve("weights.ndjson"),
        folder.resolve("tally.json"),
        folder.resolve(KEYS));
  }

  /** These, except where others are named. */
  VoteFiles or(
      @Nullable Path otherLog,
      @Nullable Path otherWeights,
      @Nullable Path otherTally,
      @Nullable Path otherKeys) {
    return new VoteFiles(
        otherLog == null ? log : otherLog,
        otherWeights == null ? weights : otherWeights,
        otherTally == null ? tally : otherTally,
        otherKeys == null ? keys : otherKeys);
  }

  void download(Voting voting, String rfc, @Nullable Integer round) throws IOException {
    for (var attempt = 1; ; attempt++) {
      var before = voting.tally(rfc, round);
      try (var lines = voting.ballotLog(rfc, round)) {
        write(log, lines);
      }
      var after = voting.tally(rfc, round);
      if (leaves(before) == leaves(after) || attempt == ATTEMPTS) {
        Files.writeString(tally, after.json());
        break;
      }
    }
    try (var lines = voting.weights(rfc, round)) {
      write(weights, lines);
    }
    Files.writeString(keys, voting.signingKeys().json());
  }

  TallyCheck.Report check() throws IOException {
    var trusted = trusted(keys);
    try (var logLines = Files.lines(log, UTF_8);
        var weightLines = Files.lines(weights, UTF_8)) {
      return TallyCheck.check(
          new TallyCheck.Files(logLines, weightLines, Files.readString(tally)), trusted);
    }
  }

  /** The keys in a file; whoever has none is told how to get them. */
  static TrustedKeys trusted(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new UnusableFile(
          file,
          "no such file. Name the keys you trust with --keys; 'cvf keys download' gets those of a"
              + " server.",
          null);
    }
    try {
      return TrustedKeys.parse(Files.readString(file));
    } catch (IllegalArgumentException unreadable) {
      throw new UnusableFile(file, unreadable.getMessage(), unreadable);
    }
  }

  private static long leaves(PublishedTally tally) {
    TreeHead head = tally.treeHead();
    return head == null ? 0 : head.treeSize();
  }

  private static void write(Path file, Stream<String> lines) throws IOException {
    try (var out = Files.newBufferedWriter(file, UTF_8)) {
      for (var each = lines.iterator(); each.hasNext(); ) {
        out.write(each.next());
        out.write('\n');
      }
    }
  }
}
