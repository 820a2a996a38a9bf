package org.itsmkit.domain.level;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.sla.InvalidInput;

/**
 * Where agreements overlap without a rank to decide, and where none covers work: each with an example of such work.
 *
 * <p>The conditions themselves are searched, not the tickets at hand: values at, between and beyond those that the
 * conditions name, in every combination that matters. Fields are taken as independent of each other, so an example may be of
 * work that other rules never let come up. What could not be decided is said.
 *
 * @param conflicts two agreements of equal rank that would cover the same work; in the order of time, then of the agreements
 * @param gaps times in which work would have no agreement; by priority, then time
 * @param undecided questions left open because text can be compared in more ways than were tried, or because there are too
 *     many combinations; as phrases
 */
public record CoverageReport(List<Conflict> conflicts, List<Gap> gaps, List<String> undecided) {

    /** Copies the lists. */
    public CoverageReport {
        conflicts = List.copyOf(conflicts);
        gaps = List.copyOf(gaps);
        undecided = List.copyOf(undecided);
    }

    /**
     * What is asked.
     *
     * @param kind of agreements of one kind
     * @param from from this instant
     * @param to to this one, at which it ends; after {@code from}
     * @param work only of work of which this holds, such as that it is an incident
     * @param priorities for each of these priorities; for work of any, if there are none. Matters to gaps alone
     */
    public record Question(AgreementKind kind, Instant from, Instant to, Condition work, List<Long> priorities) {

        /** Refuses an empty time. */
        public Question {
            InvalidInput.present("kind", kind);
            InvalidInput.present("from", from);
            if (!InvalidInput.present("to", to).isAfter(from)) {
                throw new InvalidInput("to", "an instant after " + from, to);
            }
            InvalidInput.present("work", work);
            priorities = List.copyOf(priorities);
        }

        /** About all work of all priorities. */
        public static Question about(AgreementKind kind, Instant from, Instant to) {
            return new Question(kind, from, to, Condition.ALWAYS, List.of());
        }

        /** Only of this work. */
        public Question work(Condition condition) {
            return new Question(kind, from, to, condition, priorities);
        }

        /** For each of these priorities. */
        public Question priorities(Long... each) {
            return new Question(kind, from, to, work, List.of(each));
        }
    }

    /**
     * Two agreements of equal rank that would cover the same work, so that their keys alone decide.
     *
     * @param taken the one whose key comes first
     * @param passedOver the other one
     * @param from since when
     * @param to until when
     * @param example work that both cover; a field that is absent does not matter
     */
    public record Conflict(Agreement taken, Agreement passedOver, Instant from, Instant to, FieldValues example) {}

    /**
     * A time in which work would have no agreement.
     *
     * @param priority of which priority; empty where that was not asked
     * @param from since when
     * @param to until when
     * @param example work that none covers; a field that is absent does not matter
     */
    public record Gap(Optional<Long> priority, Instant from, Instant to, FieldValues example) {}

    /** Answers a question about these agreements. */
    public static CoverageReport of(Agreements agreements, Question question) {
        return new CoverageReview(agreements, question).report();
    }
}
