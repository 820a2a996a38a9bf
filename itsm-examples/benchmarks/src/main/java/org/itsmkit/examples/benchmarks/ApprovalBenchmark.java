package org.itsmkit.examples.benchmarks;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.approval.Approval;
import org.itsmkit.domain.approval.ApprovalCommand.Cast;
import org.itsmkit.domain.approval.ApprovalContext;
import org.itsmkit.domain.approval.ApprovalEvent;
import org.itsmkit.domain.approval.ApprovalOutcome;
import org.itsmkit.domain.approval.ApprovalPeople;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.domain.approval.ApprovalRules;
import org.itsmkit.domain.approval.ApprovalStage;
import org.itsmkit.domain.approval.VoteChoice;
import org.itsmkit.domain.approval.VoteRule;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.sla.calendar.Calendars;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * An approval of 50 voters of whom 26 have to say yes, from asking to the last vote: who may vote, conflicts, the digest of what was
 * shown, events and their fold, against counting in a map, which knows none of it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ApprovalBenchmark {

    private static final int VOTERS = 50;
    private static final int NEEDED = 26;
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    private static final Field<Long> PIECES = Field.integer("pieces");

    private static final List<Person> BOARD =
            IntStream.range(0, VOTERS).mapToObj(i -> Person.of("p" + i)).toList();
    private static final ApprovalPolicy POLICY = ApprovalPolicy.sequential(
                    "board", ApprovalStage.asking("board", Team.of("board")).needing(VoteRule.percentage(51)))
            .about(PIECES);

    private final FieldValues facts = FieldValues.of(PIECES.to(20L));
    private final String digest = POLICY.digest(facts::value);
    private final ApprovalContext asker = context("lee");
    private final List<ApprovalContext> voters =
            BOARD.stream().map(person -> context(person.id())).toList();

    /** Asked, and 26 votes decided and applied. */
    @Benchmark
    public Approval fiftyVoters() {
        List<ApprovalEvent> events =
                ApprovalRules.ask(POLICY, facts::value, asker).events();
        Approval approval = Approval.of((ApprovalEvent.Requested) events.get(0), NOW);
        Cast yes = Cast.of("board", VoteChoice.APPROVE, digest);
        for (int i = 0; i < NEEDED; i++) {
            for (ApprovalEvent event :
                    ApprovalRules.decide(approval, yes, voters.get(i)).events()) {
                approval = approval.after(event, NOW);
            }
        }
        if (approval.outcome() != ApprovalOutcome.APPROVED) {
            throw new IllegalStateException("not approved: " + approval.explain());
        }
        return approval;
    }

    /** What a hand-written tickets table does: put each vote, count them all. */
    @Benchmark
    public long plainMap() {
        Map<Person, Boolean> votes = new HashMap<>();
        long yes = 0;
        for (int i = 0; i < NEEDED; i++) {
            votes.put(BOARD.get(i), true);
            yes = votes.values().stream().filter(vote -> vote).count();
        }
        return yes;
    }

    private static ApprovalContext context(String person) {
        return new ApprovalContext(
                Actor.person(person),
                NOW,
                Map.of("requester", Set.of(Person.of("lee"))),
                new ApprovalPeople() {
                    private final Set<Person> board = BOARD.stream().collect(Collectors.toSet());

                    @Override
                    public boolean knows(Person someone) {
                        return true;
                    }

                    @Override
                    public Set<Person> membersOf(Team team) {
                        return board;
                    }

                    @Override
                    public Optional<Person> managerOf(Person someone) {
                        return Optional.empty();
                    }

                    @Override
                    public Set<Person> substitutesOf(Person someone, Instant at) {
                        return Set.of();
                    }
                },
                Calendars.none());
    }
}
