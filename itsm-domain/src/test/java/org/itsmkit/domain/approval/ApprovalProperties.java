package org.itsmkit.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.approval.ApprovalCommand.Cast;
import org.itsmkit.domain.approval.ApprovalCommand.CheckDue;
import org.itsmkit.domain.approval.ApprovalCommand.Delegate;
import org.jspecify.annotations.Nullable;

class ApprovalProperties {

    private static final VoteChoice[] CHOICES = VoteChoice.values();

    /** What the rule says when everybody has voted: enough yes, and no veto. */
    private static boolean passes(VoteChoice[] all, int needed, boolean veto) {
        long yes = Arrays.stream(all).filter(VoteChoice.APPROVE::equals).count();
        return yes >= needed && !(veto && Arrays.asList(all).contains(VoteChoice.REJECT));
    }

    /** Every way to complete the votes; a place that is null has not voted. */
    private static List<VoteChoice[]> completions(List<@Nullable VoteChoice> votes) {
        List<VoteChoice[]> all = new ArrayList<>();
        all.add(new VoteChoice[0]);
        for (VoteChoice vote : votes) {
            List<VoteChoice[]> longer = new ArrayList<>();
            for (VoteChoice[] known : all) {
                for (VoteChoice choice : vote == null ? CHOICES : new VoteChoice[] {vote}) {
                    VoteChoice[] next = Arrays.copyOf(known, known.length + 1);
                    next[known.length] = choice;
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    private static Tally tally(List<@Nullable VoteChoice> votes, int vacant, int needed, boolean veto) {
        return new Tally(
                votes.size(),
                vacant,
                needed,
                veto,
                Collections.frequency(votes, VoteChoice.APPROVE),
                Collections.frequency(votes, VoteChoice.REJECT),
                Collections.frequency(votes, VoteChoice.ABSTAIN));
    }

    private static List<@Nullable VoteChoice> votes(List<Integer> codes) {
        List<@Nullable VoteChoice> votes = new ArrayList<>();
        codes.forEach(code -> votes.add(code == 3 ? null : CHOICES[code]));
        return votes;
    }

    @Property(tries = 400)
    void aStageEndsAsSoonAsNoVoteCanChangeItAndNotBefore(
            @ForAll @Size(max = 5) List<@IntRange(max = 3) Integer> codes,
            @ForAll @IntRange(max = 2) int vacant,
            @ForAll @IntRange(min = 1, max = 7) int needed,
            @ForAll boolean veto) {
        List<@Nullable VoteChoice> votes = votes(codes);
        List<@Nullable VoteChoice> filled = new ArrayList<>(votes);
        filled.addAll(Collections.nCopies(vacant, null));
        List<VoteChoice[]> ends = completions(votes);
        boolean surelyPasses = ends.stream().allMatch(end -> passes(end, needed, veto));
        boolean mayPass = ends.stream().anyMatch(end -> passes(end, needed, veto));
        boolean mayPassFilled = completions(filled).stream().anyMatch(end -> passes(end, needed, veto));
        StageOutcome expected = surelyPasses
                ? StageOutcome.APPROVED
                : mayPass ? StageOutcome.OPEN : mayPassFilled ? StageOutcome.ESCALATED : StageOutcome.REJECTED;
        assertThat(tally(votes, vacant, needed, veto).outcome()).isEqualTo(expected);
    }

    @Property(tries = 400)
    void aYesNeverLeadsToARejection(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 3) Integer> codes,
            @ForAll @IntRange(max = 5) int place,
            @ForAll @IntRange(min = 1, max = 6) int needed,
            @ForAll boolean veto) {
        List<@Nullable VoteChoice> votes = votes(codes);
        StageOutcome before = tally(votes, 0, needed, veto).outcome();
        votes.set(place % votes.size(), VoteChoice.APPROVE);
        StageOutcome after = tally(votes, 0, needed, veto).outcome();
        if (before != StageOutcome.REJECTED) {
            assertThat(after).isNotEqualTo(StageOutcome.REJECTED);
        }
        if (before == StageOutcome.APPROVED) {
            assertThat(after).isEqualTo(StageOutcome.APPROVED);
        }
    }

    private static final String[] BOARD = {"ann", "bob", "cid", "dan"};

    private static ApprovalPolicy two(VoteRule rule, boolean veto) {
        ApprovalStage one = ApprovalStage.asking("one", Team.of("board")).needing(rule);
        ApprovalStage two = ApprovalStage.asking("two", Team.of("board")).needing(VoteRule.atLeast(2));
        return ApprovalPolicy.parallel("both", veto ? one.withVeto() : one, two);
    }

    /** Votes in this order, as far as they are taken. */
    private static Approval voted(ApprovalCase desk, Approval start, List<Integer> order, List<Integer> codes) {
        Approval approval = start;
        for (int place : order) {
            String stage = place % 2 == 0 ? "one" : "two";
            Cast cast = ApprovalCase.vote(approval, stage, CHOICES[codes.get(place)]);
            String voter = BOARD[place / 2];
            if (desk.refused(approval, cast, voter).isEmpty()) {
                approval = desk.accepted(approval, cast, voter);
            }
        }
        return approval;
    }

    @Property(tries = 200)
    void theOrderOfVotesDoesNotMatter(
            @ForAll @Size(8) List<@IntRange(max = 2) Integer> codes,
            @ForAll @IntRange(min = 1, max = 4) int needed,
            @ForAll boolean veto,
            @ForAll long seed) {
        ApprovalCase desk = new ApprovalCase().team("board", BOARD);
        Approval start = desk.asked(two(VoteRule.atLeast(needed), veto));
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7));
        ApprovalOutcome outcome = voted(desk, start, order, codes).outcome();
        Collections.shuffle(order, new Random(seed));
        assertThat(voted(desk, start, order, codes).outcome()).isEqualTo(outcome);
    }

    /** Whatever anybody tries, with substitutes for anybody, each yes is of another natural person, and of none with a conflict. */
    @Property(tries = 300)
    void everyYesIsOfAnotherPersonWithoutAConflict(@ForAll long seed) {
        Random random = new Random(seed);
        String[] all = {"ann", "bob", "cid", "rita", "agent", "sue", "tom"};
        ApprovalCase desk = new ApprovalCase().team("board", some(all, random));
        for (String person : all) {
            if (random.nextInt(3) == 0) {
                desk.substitutes.put(ApprovalCase.p(person), ApprovalCase.people(some(all, random)));
            }
        }
        int needed = 1 + random.nextInt(4);
        Approval approval = desk.asked(ApprovalPolicy.sequential(
                "change", ApprovalStage.asking("board", Team.of("board")).needing(VoteRule.atLeast(needed))));
        for (int step = 0; step < 25; step++) {
            ApprovalCommand command = random.nextInt(4) == 0
                    ? Delegate.to("board", any(all, random), desk.now, desk.now.plusSeconds(60))
                    : new Cast(
                            "board",
                            CHOICES[random.nextInt(2)],
                            approval.request().digest(),
                            random.nextBoolean() ? null : any(all, random));
            String actor = any(all, random).id();
            if (desk.refused(approval, command, actor).isEmpty()) {
                approval = desk.accepted(approval, command, actor);
            }
        }
        Set<Person> conflicted = new HashSet<>(ApprovalCase.people("rita", "agent"));
        conflicted.addAll(desk.substitutesOf(ApprovalCase.p("rita"), desk.now));
        conflicted.addAll(desk.substitutesOf(ApprovalCase.p("agent"), desk.now));
        List<Person> voters = approval.stages().get(0).seats().stream()
                .flatMap(seat -> seat.vote().stream())
                .map(Vote::by)
                .toList();
        assertThat(voters).doesNotHaveDuplicates().doesNotContainAnyElementsOf(conflicted);
        if (approval.outcome() == ApprovalOutcome.APPROVED) {
            assertThat(new HashSet<>(voters).size()).isGreaterThanOrEqualTo(needed);
        }
    }

    @Property(tries = 100)
    void expiryEndsWhateverWasSaidWithoutApproving(
            @ForAll @Size(8) List<@IntRange(max = 2) Integer> codes, @ForAll @IntRange(max = 8) int cast) {
        ApprovalCase desk = new ApprovalCase().team("board", BOARD);
        Approval start = desk.asked(two(VoteRule.ALL, true)
                .expiringAfter(new org.itsmkit.domain.Delay.Elapsed(java.time.Duration.ofHours(1))));
        List<Integer> order = List.of(0, 1, 2, 3, 4, 5, 6, 7).subList(0, cast);
        Approval approval = voted(desk, start, order, codes);
        desk.now = ApprovalCase.NOON.plusSeconds(3_600);
        ApprovalOutcome after = desk.accepted(approval, new CheckDue(), "agent").outcome();
        assertThat(after).isEqualTo(approval.isPending() ? ApprovalOutcome.EXPIRED : approval.outcome());
    }

    private static Person any(String[] all, Random random) {
        return ApprovalCase.p(all[random.nextInt(all.length)]);
    }

    private static String[] some(String[] all, Random random) {
        return Arrays.stream(all).filter(person -> random.nextBoolean()).toArray(String[]::new);
    }
}
