package io.cvf.ecosystem.community.voting;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.community.rfcs.Track;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.rules.merkle.Hash;
import io.cvf.rules.voting.Approval;
import io.cvf.rules.voting.Gate;
import io.cvf.rules.voting.Gates;
import io.cvf.rules.voting.Quorum;
import io.cvf.rules.voting.Terms;
import io.cvf.rules.voting.Verdict;
import io.cvf.rules.voting.WeightRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The votes: what was frozen at their start, and how they ended. */
@Repository
class Votes {

  private static final String VOTE =
      "select v.*, r.number from community.vote v join community.rfc r on r.id = v.rfc_id ";

  private final JdbcClient database;

  Votes(JdbcClient database) {
    this.database = database;
  }

  /** Rounds of an RFC, the latest first; few. */
  List<Vote> of(RfcId rfc) {
    return database
        .sql(VOTE + "where v.rfc_id = :rfc order by v.round desc")
        .param("rfc", rfc.value())
        .query(Votes::vote)
        .list();
  }

  Optional<Vote> running(int number) {
    return database
        .sql(VOTE + "where r.number = :number and v.state = 'RUNNING'")
        .param("number", number)
        .query(Votes::vote)
        .optional();
  }

  Optional<Vote> find(VoteId id) {
    return database
        .sql(VOTE + "where v.id = :id")
        .param("id", id.value())
        .query(Votes::vote)
        .optional();
  }

  /** How many run, while nobody else can start one. */
  int runningWhileNoneStarts() {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('community.vote start', 0))")
        .query()
        .listOfRows();
    return running();
  }

  int running() {
    return database
        .sql("select count(*) from community.vote where state = 'RUNNING'")
        .query(Integer.class)
        .single();
  }

  VoteId insert(Vote vote) {
    var terms = vote.terms();
    return new VoteId(
        database
            .sql(
                """
                insert into community.vote (
                  rfc_id, round, state, track, revision, text_sha256, started_at, started_by,
                  original_closes_at, approval, quorum, floor_micros, cap_micros,
                  close_protection_seconds, extension_seconds, hidden_until_close, founding,
                  entitled, weights_root)
                values (
                  :rfc, :round, 'RUNNING', :track, :revision, :text, :startedAt, :startedBy,
                  :closesAt, :approval, :quorum, :floor, :cap, :protection, :extension, :hidden,
                  :founding, :entitled, :root)
                returning id
                """)
            .param("rfc", vote.rfc().value())
            .param("round", vote.round())
            .param("track", vote.track().name())
            .param("revision", vote.revision())
            .param("text", vote.textSha256())
            .param("startedAt", Timestamps.of(vote.startedAt()))
            .param("startedBy", vote.startedBy().value())
            .param("closesAt", Timestamps.of(vote.originalClosesAt()))
            .param("approval", terms.gates().approval().toString())
            .param("quorum", terms.gates().quorum().toString())
            .param("floor", terms.weightRule().floorMicros())
            .param("cap", terms.weightRule().capMicros())
            .param("protection", terms.closeProtection().toSeconds())
            .param("extension", terms.extension().toSeconds())
            .param("hidden", terms.hiddenUntilClose())
            .param("founding", vote.founding())
            .param("entitled", terms.entitled())
            .param("root", vote.weightsRoot().bytes())
            .query(UUID.class)
            .single());
  }

  void close(VoteId vote, Vote.Closing closing) {
    database
        .sql(
            """
            update community.vote
            set state = 'CLOSED', closed_at = :at, failed_gates = :failed, head_at = :headAt,
                head_key = :key, head_signature = :signature
            where id = :id and state = 'RUNNING'
            """)
        .param("at", Timestamps.of(closing.at()))
        .param(
            "failed",
            closing.verdict().failed().stream().map(Enum::name).sorted().toArray(String[]::new))
        .param("headAt", Timestamps.of(closing.head().at()))
        .param("key", closing.head().keyId())
        .param("signature", Base64.getDecoder().decode(closing.head().signature()))
        .param("id", vote.value())
        .update();
  }

  void annul(VoteId vote, Vote.Voiding voiding) {
    database
        .sql(
            """
            update community.vote
            set state = 'VOIDED', voided_at = :at, voided_by = :by, void_reason = :reason
            where id = :id and state = 'RUNNING'
            """)
        .param("at", Timestamps.of(voiding.at()))
        .param("by", voiding.by().value())
        .param("reason", voiding.reason())
        .param("id", vote.value())
        .update();
  }

  private static Vote vote(ResultSet row, int index) throws SQLException {
    return new Vote(
        new VoteId(row.getObject("id", UUID.class)),
        new RfcId(row.getObject("rfc_id", UUID.class)),
        row.getInt("number"),
        row.getInt("round"),
        Vote.State.valueOf(row.getString("state")),
        Track.valueOf(row.getString("track")),
        row.getInt("revision"),
        row.getString("text_sha256"),
        instant(row, "started_at"),
        new MemberId(row.getObject("started_by", UUID.class)),
        instant(row, "original_closes_at"),
        terms(row),
        row.getBoolean("founding"),
        Hash.of(row.getBytes("weights_root")),
        closing(row),
        voiding(row));
  }

  private static Terms terms(ResultSet row) throws SQLException {
    return new Terms(
        new Gates(Approval.parse(row.getString("approval")), Quorum.parse(row.getString("quorum"))),
        new WeightRule(row.getLong("floor_micros"), row.getLong("cap_micros")),
        row.getInt("entitled"),
        Duration.ofSeconds(row.getLong("close_protection_seconds")),
        Duration.ofSeconds(row.getLong("extension_seconds")),
        row.getBoolean("hidden_until_close"));
  }

  private static Vote.@Nullable Closing closing(ResultSet row) throws SQLException {
    var at = instantOrNull(row, "closed_at");
    if (at == null) {
      return null;
    }
    var failed =
        Arrays.stream((String[]) row.getArray("failed_gates").getArray())
            .map(Gate::valueOf)
            .collect(Collectors.toSet());
    var head =
        new Vote.HeadSignature(
            instant(row, "head_at"),
            row.getString("head_key"),
            Base64.getEncoder().encodeToString(row.getBytes("head_signature")));
    return new Vote.Closing(at, new Verdict(failed), head);
  }

  private static Vote.@Nullable Voiding voiding(ResultSet row) throws SQLException {
    Instant at = instantOrNull(row, "voided_at");
    return at == null
        ? null
        : new Vote.Voiding(
            row.getString("void_reason"), at, new MemberId(row.getObject("voided_by", UUID.class)));
  }
}
