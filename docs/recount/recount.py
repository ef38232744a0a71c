#!/usr/bin/env python3
"""Counts a vote of a CVF Ecosystem platform again, from nothing but its published files.

    python3 recount.py ballot-log.ndjson weights.ndjson

Written apart from the platform, with the standard library of Python 3.8 and whole numbers only, so
that a mistake in one of the two shows. It prints the result as JSON and exits with 1, naming the
faults, when the files contradict themselves. It does not check the signature under the tree head;
`./cvf tally verify` does. What it does is explained in docs/guide/verifying-votes.md.
"""

import hashlib
import json
import math
import sys
from datetime import datetime, timedelta, timezone
from fractions import Fraction

CHOICES = ("APPROVE", "REJECT", "REQUEST_CHANGES", "ABSTAIN")
MICROS = 1_000_000


def sha256(*parts):
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.digest()


class Tree:
    """The root of RFC 9162, leaf by leaf: a stack of complete subtrees, the largest first."""

    def __init__(self):
        self.size = 0
        self.stack = []

    def add(self, text):
        node = sha256(b"\x00", text.encode("utf-8"))
        carry = self.size
        while carry % 2 == 1:
            node = sha256(b"\x01", self.stack.pop(), node)
            carry //= 2
        self.stack.append(node)
        self.size += 1

    def root(self):
        if not self.stack:
            return sha256().hex()
        node = self.stack[-1]
        for left in reversed(self.stack[:-1]):
            node = sha256(b"\x01", left, node)
        return node.hex()


def instant(text):
    """Microseconds since 1970; fromisoformat of old Pythons wants six digits or none."""
    whole, _, rest = text.rstrip("Z").partition(".")
    if whole.count(":") == 1:
        whole += ":00"
    moment = datetime.fromisoformat(whole).replace(tzinfo=timezone.utc)
    seconds = (moment - datetime(1970, 1, 1, tzinfo=timezone.utc)) // timedelta(seconds=1)
    return seconds * MICROS + int((rest + "000000")[:6])


def written(moment):
    second, micro = divmod(moment, MICROS)
    text = (datetime(1970, 1, 1) + timedelta(seconds=second)).isoformat()
    if micro == 0:
        return text + "Z"
    digits = "%06d" % micro
    return text + "." + (digits[:3] if digits.endswith("000") else digits) + "Z"


def canonical(leaf):
    return json.dumps(leaf, separators=(",", ":"))


class Recount:
    def __init__(self, vote):
        self.vote = vote
        self.faults = []
        self.threshold = Fraction(vote["approval"]["numerator"], vote["approval"]["denominator"])
        self.factor = Fraction(vote["quorumFactor"])
        self.members = {}
        self.choices = {}
        self.closes = instant(vote["originalClosesAt"])
        self.extended = False
        self.last = instant(vote["startedAt"])
        self.last_voter = ""
        self.manifest = Tree()
        self.log = Tree()
        self.counts = dict.fromkeys(CHOICES, 0)
        self.weights = dict.fromkeys(CHOICES, 0)
        self.uncapped = dict.fromkeys(CHOICES, 0)

    def check(self, holds, text):
        if not holds:
            self.faults.append(text)

    # --- the rules ---

    def weight(self, leaf, cap):
        """min(cap, root of reputation), rounded down to micros; nothing below the floor."""
        earned = 0
        if leaf["certified"] or leaf["reputationMicros"] >= self.vote["floorMicros"]:
            earned = math.isqrt(leaf["reputationMicros"] * MICROS)
        if leaf["foundingElector"]:
            earned = max(earned, MICROS)
        return earned if cap is None else min(cap, earned)

    def quorum(self):
        """The smallest k with k >= factor * sqrt(entitled)."""
        square = self.factor * self.factor * self.vote["entitled"]
        k = math.isqrt(square.numerator // square.denominator)
        while k * k < square:
            k += 1
        return k

    def failed(self, sums):
        failed = []
        if sum(self.counts.values()) < self.quorum():
            failed.append("QUORUM")
        decisive = sum(sums.values()) - sums["ABSTAIN"]
        reached = decisive > 0 and (
            Fraction(sums["APPROVE"], decisive) > self.threshold
            if self.vote["approval"]["strict"]
            else Fraction(sums["APPROVE"], decisive) >= self.threshold
        )
        if not reached:
            failed.append("APPROVAL")
        return failed

    def accepted(self):
        return not self.failed(self.weights)

    # --- the files ---

    def same_vote(self, leaf, where):
        self.check(
            (leaf["rfc"], leaf["round"]) == (self.vote["rfc"], self.vote["round"]),
            where + " is of another vote",
        )

    def member(self, text):
        where = "weights %d" % self.manifest.size
        self.manifest.add(text)
        leaf = json.loads(text)
        self.check(canonical(leaf) == text, where + " is not written in the one way")
        self.same_vote(leaf, where)
        self.check(self.last_voter < leaf["voter"], where + " is not in its place")
        self.check(
            leaf["weightMicros"] == self.weight(leaf, self.vote["capMicros"]),
            where + " does not follow the rule of weights",
        )
        self.last_voter = leaf["voter"]
        self.members[leaf["voter"]] = leaf

    def ballot(self, text):
        where = "ballot %d" % self.log.size
        self.log.add(text)
        leaf = json.loads(text)
        self.check(canonical(leaf) == text, where + " is not written in the one way")
        self.same_vote(leaf, where)
        self.check(leaf["text"] == self.vote["textSha256"], where + " is about another text")
        at = instant(leaf["at"])
        self.check(at >= self.last, where + " is older than the one before")
        self.check(at < self.closes, where + " came after the close")
        self.last = at
        member = self.members.get(leaf["voter"])
        if member is None or leaf["choice"] not in CHOICES:
            self.faults.append(where + " is of nobody in the manifest, or for nothing")
            return
        self.check(leaf["weightMicros"] == member["weightMicros"], where + " has another weight")
        self.cast(member, leaf["choice"], at)

    def cast(self, member, choice, at):
        protected = self.closes - self.vote["closeProtectionSeconds"] * MICROS
        late = not self.extended and not self.vote["hiddenUntilClose"] and at >= protected
        before = late and self.accepted()
        was = self.choices.get(member["voter"])
        self.choices[member["voter"]] = choice
        for name, step in ((was, -1), (choice, 1)):
            if name:
                self.counts[name] += step
                self.weights[name] += step * member["weightMicros"]
                self.uncapped[name] += step * self.weight(member, None)
        if late and before != self.accepted():
            self.extended = True
            self.closes += self.vote["extensionSeconds"] * MICROS

    # --- the result ---

    def result(self):
        self.check(len(self.members) == self.vote["entitled"], "not everybody is in the manifest")
        return {
            "rfc": self.vote["rfc"],
            "round": self.vote["round"],
            "outcome": outcome(self.failed(self.weights)),
            "failedGates": sorted(self.failed(self.weights), reverse=True),
            "ballots": sum(self.counts.values()),
            "quorumRequired": self.quorum(),
            "choices": {c: [self.counts[c], self.weights[c]] for c in CHOICES},
            "oneMemberOneVote": outcome(self.failed(self.counts)),
            "uncapped": outcome(self.failed(self.uncapped)),
            "uncappedApproveMicros": self.uncapped["APPROVE"],
            "extended": self.extended,
            "closesAt": written(self.closes),
            "weightsRoot": self.manifest.root(),
            "logRoot": self.log.root(),
            "faults": self.faults,
        }


def outcome(failed):
    return "REJECTED" if failed else "ACCEPTED"


def leaves(lines, recount, what):
    for number, line in enumerate(lines):
        entry = json.loads(line)
        recount.check(entry["index"] == number, "%s %d is not in its place" % (what, number))
        yield entry["leaf"]


def main(log_file, weights_file):
    with open(log_file, encoding="utf-8") as log, open(weights_file, encoding="utf-8") as weights:
        head = json.loads(next(log))
        manifest = json.loads(next(weights))
        recount = Recount(head["vote"])
        for text in leaves(weights, recount, "weights"):
            recount.member(text)
        for text in leaves(log, recount, "ballot"):
            recount.ballot(text)
    result = recount.result()
    for name, published, counted in (
        ("weights root", head["vote"]["weightsRoot"], result["weightsRoot"]),
        ("weights root of the manifest", manifest["root"], result["weightsRoot"]),
        ("size of the manifest", manifest["size"], recount.manifest.size),
        ("log root", head["treeHead"]["rootHash"], result["logRoot"]),
        ("size of the log", head["treeHead"]["treeSize"], recount.log.size),
        ("extension", head["vote"]["extended"], result["extended"]),
        ("close", instant(head["vote"]["closesAt"]), recount.closes),
        ("quorum", head["vote"]["quorumRequired"], result["quorumRequired"]),
    ):
        recount.check(published == counted, "%s: published %s" % (name, published))
    print(json.dumps(result, indent=2))
    return 1 if recount.faults else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2]))
