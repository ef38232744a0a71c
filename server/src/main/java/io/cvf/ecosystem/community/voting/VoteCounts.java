package io.cvf.ecosystem.community.voting;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.rules.merkle.Hash;
import io.cvf.rules.voting.Choice;
import io.cvf.rules.voting.Count;
import io.cvf.rules.voting.Tally;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counts of votes, kept with every ballot so that nobody has to add them up. */
@Repository
class VoteCounts {

  private static final int HASH_BYTES = 32;

  private static final List<Choice> COLUMNS =
      List.of(Choice.APPROVE, Choice.REJECT, Choice.REQUEST_CHANGES, Choice.ABSTAIN);

  private final JdbcClient database;

  VoteCounts(JdbcClient database) {
    this.database = database;
  }

  void insert(VoteCount count) {
    database
        .sql(
            """
            insert into community.vote_count (vote_id, closes_at, last_cast_at)
            values (:vote, :closesAt, :lastCastAt)
            """)
        .param("vote", count.vote().value())
        .param("closesAt", Timestamps.of(count.count().closesAt()))
        .param("lastCastAt", Timestamps.of(count.lastCastAt()))
        .update();
  }

  Optional<VoteCount> find(VoteId vote) {
    return select(vote, "");
  }

  /** The count, kept from everyone else who adds ballots or ends the vote. */
  Optional<VoteCount> lock(VoteId vote) {
    return select(vote, "for update");
  }

  private Optional<VoteCount> select(VoteId vote, String lock) {
    return database
        .sql("select * from community.vote_count where vote_id = :vote " + lock)
        .param("vote", vote.value())
        .query(VoteCounts::count)
        .optional();
  }

  void update(VoteCount next) {
    var count = next.count();
    database
        .sql(
            """
            update community.vote_count
            set open = :open, closes_at = :closesAt, extended = :extended,
                last_cast_at = :lastCastAt, tree_size = :size, peaks = :peaks,
                ballots = :ballots, micros = :micros, uncapped = :uncapped
            where vote_id = :vote
            """)
        .param("open", next.open())
        .param("closesAt", Timestamps.of(count.closesAt()))
        .param("extended", count.extended())
        .param("lastCastAt", Timestamps.of(next.lastCastAt()))
        .param("size", next.treeSize())
        .param("peaks", bytes(next.peaks()))
        .param("ballots", ballots(count.tally()))
        .param("micros", micros(count.tally()))
        .param("uncapped", micros(count.uncapped()))
        .param("vote", next.vote().value())
        .update();
  }

  /** Those whose close has come. */
  List<VoteId> due(Instant now) {
    return database
        .sql("select vote_id from community.vote_count where open and closes_at <= :now")
        .param("now", Timestamps.of(now))
        .query((row, _) -> new VoteId(row.getObject("vote_id", UUID.class)))
        .list();
  }

  private static VoteCount count(ResultSet row, int index) throws SQLException {
    var ballots = (Integer[]) row.getArray("ballots").getArray();
    var count =
        new Count(
            tally(ballots, (Long[]) row.getArray("micros").getArray()),
            tally(ballots, (Long[]) row.getArray("uncapped").getArray()),
            instant(row, "closes_at"),
            row.getBoolean("extended"));
    return new VoteCount(
        new VoteId(row.getObject("vote_id", UUID.class)),
        row.getBoolean("open"),
        count,
        instant(row, "last_cast_at"),
        row.getLong("tree_size"),
        hashes(row.getBytes("peaks")));
  }

  private static Tally tally(Integer[] ballots, Long[] micros) {
    var sums = new EnumMap<Choice, Tally.Sum>(Choice.class);
    for (var i = 0; i < COLUMNS.size(); i++) {
      sums.put(COLUMNS.get(i), new Tally.Sum(ballots[i], micros[i]));
    }
    return new Tally(sums);
  }

  private static Integer[] ballots(Tally tally) {
    return COLUMNS.stream().map(choice -> tally.of(choice).ballots()).toArray(Integer[]::new);
  }

  private static Long[] micros(Tally tally) {
    return COLUMNS.stream().map(choice -> tally.of(choice).micros()).toArray(Long[]::new);
  }

  private static byte[] bytes(List<Hash> hashes) {
    var bytes = new ByteArrayOutputStream();
    hashes.forEach(hash -> bytes.writeBytes(hash.bytes()));
    return bytes.toByteArray();
  }

  private static List<Hash> hashes(byte[] bytes) {
    var hashes = new ArrayList<Hash>();
    for (var from = 0; from < bytes.length; from += HASH_BYTES) {
      hashes.add(Hash.of(Arrays.copyOfRange(bytes, from, from + HASH_BYTES)));
    }
    return hashes;
  }
}
