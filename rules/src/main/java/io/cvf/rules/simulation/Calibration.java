package io.cvf.rules.simulation;

import static io.cvf.rules.simulation.Figures.accounts;
import static io.cvf.rules.simulation.Figures.percent;
import static io.cvf.rules.simulation.Figures.weight;

import io.cvf.rules.reputation.PointRules;
import io.cvf.rules.voting.Standing;
import io.cvf.rules.voting.WeightRule;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The guide to what it costs to capture a vote, with every figure from a run of the real rules. */
public final class Calibration {

  private static final String GUIDE = "voting-calibration.md";

  private final HonestLife life = HonestLife.lived();
  private final Capture capture = life.capture();
  private final Captures captures = new Captures(capture);
  private final Whale whale = new Whale(capture.voters());

  private Calibration() {}

  /**
   * Runs everything, which takes some seconds.
   *
   * @return the texts by the name of their file, below {@code docs/guide}; the same every time
   */
  public static Map<String, String> files() {
    var run = new Calibration();
    var files = new LinkedHashMap<String, String>();
    files.put(GUIDE, run.guide());
    files.put("images/calibration-capture.svg", run.captures.chart().svg());
    files.put("images/calibration-ring.svg", Rings.chart().svg());
    files.put("images/calibration-whale.svg", run.whale.chart().svg());
    files.put("images/calibration-quorum.svg", LowTurnout.chart().svg());
    return files;
  }

  private String guide() {
    return intro() + attacks() + rings() + quorum() + remains();
  }

  private String intro() {
    return """
    # What it costs to capture a vote

    Weights, floor, cap and quorum are compromises. This page shows between what: invented communities live for a year under the platform's own rules (the same code that counts votes), then somebody tries to take one over. `./cvf calibrate` runs it again in seconds and writes every figure, table and picture here; a test of the build fails when they no longer fit the rules. Other defaults, another page.

    ## An honest community

    %s members, %d days, seed %d. A fiftieth of them is the core, most only read; they comment, upvote, propose and vote as such people do. These habits are assumptions: the figures tell how the rules compare, not what will happen to you.

    %s
    %d members may vote, and %d take part in the vote that is attacked below, %d of them with weight, %s together. All of them want the opposite of the attacker, which is the best case for the community; an attacker with friends needs less.

    """
        .formatted(
            Figures.number(HonestLife.MEMBERS),
            HonestLife.DAYS,
            HonestLife.SEED,
            life.parts(),
            entitled(capture.members()),
            capture.voters().size(),
            entitled(capture.voters()),
            weight(Weighing.CAPPED_ROOT.sum(capture.voters(), WeightRule.DEFAULT)));
  }

  private String attacks() {
    return """
    ## Many accounts: sybil farm and collusion

    ![Accounts to pass a policy against all honest votes](images/calibration-capture.svg)

    Accounts needed to pass an RFC of track policy against everyone:

    %s
    - **New accounts by themselves have no vote**, a thousand or a million of them: points come only from members above the floor. Under one member, one vote, %s accounts made in an afternoon are enough.
    - **A farm can make its own insider.** Whoever brings an RFC to its vote gets %d points, also for one that will be rejected. That takes a comment period of at least a week, of which every member is told and in which a concern stops it; then %s accounts and three days are enough.
    - **With one insider** the rules cost patience, not numbers. Members of good standing lift new accounts above the floor within a day, and after three days of upvoting each other %s accounts are enough; one member, one vote would need %s at any time. Weighing by reputation is no protection against people who earn it from each other.
    - **The cap ends the race.** After two weeks of the same, weight without a cap would need %s accounts and reputation itself %s; with the cap it stays at %s.

    By track, after three days, all against them:

    %s
    A stricter threshold makes passing dearer and blocking cheaper; a blocked RFC can come again, an accepted one takes effect. So the tracks that are hard to undo have the high thresholds.

    ## One whale

    ![Share of one member in the weight of a vote](images/calibration-whale.svg)

    A member with 5,000 points would have %s of the weight of that vote if reputation counted as it is, %s with its root, %s with the cap, %s with one vote. The root makes early points count most; the cap says that from 100 points on, trust has been shown.

    """
        .formatted(
            captures.costs(),
            accounts(fresh()),
            PointRules.defaults().reachedVoting(),
            accounts(
                capture
                    .with(Ring.Insider.AUTHOR)
                    .passing(Weighing.CAPPED_ROOT, Track.POLICY.gates(), 3)),
            accounts(passing(Weighing.CAPPED_ROOT, 3)),
            accounts(fresh()),
            accounts(passing(Weighing.UNCAPPED_ROOT, 14)),
            accounts(passing(Weighing.REPUTATION, 14)),
            accounts(passing(Weighing.CAPPED_ROOT, 14)),
            captures.tracks(),
            share(Weighing.REPUTATION),
            share(Weighing.UNCAPPED_ROOT),
            share(Weighing.CAPPED_ROOT),
            share(Weighing.ONE_MEMBER_ONE_VOTE));
  }

  private String rings() {
    return """
    ## The limits of points from peers

    ![What each account of a ring weighs](images/calibration-ring.svg)

    Two friends can give each other ten points in 90 days and no more, so the weight of a ring grows with its size instead of its diligence. Everybody in a ring of eleven comes close to the cap; that is the number of accounts the cap of 10 and the limit of 10 from one giver ask for together. What other limits would do, honest regulars in the last column:

    %s
    Without limits two accounts are at the cap in three days. A limit below the floor would even need a second insider to lift anybody, at no cost to the honest members here, who rarely upvote the same person often; in a small community they do, so 10 is the default, and a community that has been raided can set less.

    ## The floor

    Who may vote at the end of the year, and how many insiders it takes to lift a fresh account:

    %s
    At 5 a handful of welcome comments opens the door and most who only read stay outside until they have said something useful. A floor above 10 would need two insiders for every farm, and would shut out most who take part now and then. That price is sure and the gain is one accomplice, so the floor is 5.

    ## The cap

    %s
    A low cap comes close to one member, one vote: a handful of friends has full weight at once, though a capture needs more of them. Without a cap the core decides more, and the patient attacker needs the fewest accounts. At 10 the core has %s of the weight, and a ring needs eleven accounts and three days, in public.

    """
        .formatted(
            Rings.limits(),
            life.floors(),
            life.caps(),
            percent(
                Weighing.CAPPED_ROOT.sum(
                    life.society().standings(Society.Part.CORE), WeightRule.DEFAULT),
                Weighing.CAPPED_ROOT.sum(capture.members(), WeightRule.DEFAULT)));
  }

  private String quorum() {
    return """
    ## When hardly anybody comes

    ![Members who have to take part](images/calibration-quorum.svg)

    %s
    The quorum is what a ring needs when nobody else votes. A share of the members is next to nobody in a small community and out of reach in a large one, where it would stop every decision; the root grows in between, and 1.5 times the root asks half as many again where a decision binds others. It is no wall: in a community of 1,000 a ring of 48 passes a policy alone if everybody sleeps. What keeps them awake is that every member is notified, that votes run for one or two weeks, and that a flip in the last day opens them again for two.

    """
        .formatted(LowTurnout.table());
  }

  private String remains() {
    return """
    ## What follows, and what remains

    | default | because |
    |---|---|
    | floor 5, points from peers only above it | new accounts by themselves have no weight; newcomers need three upvotes |
    | weight √reputation, cap 10 | early points count most, nobody counts like a crowd, patience stops paying after three days |
    | +40 a day, 10 from one giver in 90 days | weight from friends grows with their number; two accounts are not worth the trouble |
    | quorum √N, 1.5·√N for policy and breaking change | reachable in a large community, not trivial in a small one |
    | more than 1/2 for roadmap, 3/5, 2/3, 3/4 for what is harder to undo | passing gets dearer with the damage |

    These attacks still work:

    - **An insider with enough accounts.** Nothing limits what one member gives in all, only what one gets; one insider can lift hundreds of accounts in a day. It is loud: %s points change hands in three days, where the whole honest community gives %d a day, and the ledger is public. Reciprocal rings are flagged, and a moderator voids their points; a maintainer can void a vote they already weigh in, because its weights are frozen. All that takes somebody who looks.
    - **An author as insider.** The points for reaching a vote are above the floor. Watch RFCs of new members that head for a vote without a discussion; raise a concern.
    - **Bought or deceived members.** They have real weight, and no arithmetic sees it.
    - **A tired majority.** A few dozen decide when nobody else comes.
    - **Blocking.** A third of the weight stops a policy, a quarter a breaking change; that is what the thresholds mean.
    - **The founding.** Until enough members stand above the floor, those whom staff admitted decide. The result card says so.

    What the simulation leaves out: certifications (a second way over the floor, given by people), moderators who act, members who recognise a farm when they see one, and attackers who are clever rather than many.
    """
        .formatted(Figures.number(captures.pointsGiven()), life.society().pointsGivenADay());
  }

  private OptionalInt passing(Weighing weighing, int days) {
    return capture.passing(weighing, Track.POLICY.gates(), days);
  }

  private OptionalInt fresh() {
    return capture.passingFresh(Weighing.ONE_MEMBER_ONE_VOTE, Track.POLICY.gates());
  }

  private static int entitled(List<Standing> standings) {
    return Weighing.CAPPED_ROOT.entitled(standings, WeightRule.DEFAULT);
  }

  private String share(Weighing weighing) {
    return BigDecimal.valueOf(whale.share(weighing, 5_000), 1).toPlainString() + " %";
  }
}
