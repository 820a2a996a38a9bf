package org.itsmkit.sla.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The marks of a reviewed change on its way to production. The phases between them are those of Apache DevLake's change lead
 * time: coding until the change is opened for review, pickup until somebody else looks, review until it is merged, deployment
 * until the first delivery that holds it. A phase whose mark is missing, or that would be negative (a commit added after the
 * opening, a review after the merge, a deployment before it), is empty. Immutable.
 *
 * @param firstCommitAt when its first commit was written
 * @param openedAt when it was opened for review
 * @param firstReviewAt when somebody other than its author first commented
 * @param mergedAt when it was merged
 * @param deployedAt when the first delivery that holds it was finished
 */
public record ChangeTimeline(
        Optional<Instant> firstCommitAt,
        Instant openedAt,
        Optional<Instant> firstReviewAt,
        Instant mergedAt,
        Optional<Instant> deployedAt) {

    /** Refuses nothing but null. */
    public ChangeTimeline {
        Objects.requireNonNull(openedAt, "openedAt");
        Objects.requireNonNull(mergedAt, "mergedAt");
    }

    /** From the first commit to the opening. */
    public Optional<Duration> coding() {
        return firstCommitAt.flatMap(at -> span(at, openedAt));
    }

    /** From the opening to the first review; it may lie after the merge. */
    public Optional<Duration> pickup() {
        return firstReviewAt.flatMap(at -> span(openedAt, at));
    }

    /** From the first review to the merge. */
    public Optional<Duration> review() {
        return firstReviewAt.flatMap(at -> span(at, mergedAt));
    }

    /** From the merge to the end of the deployment. */
    public Optional<Duration> deployment() {
        return deployedAt.flatMap(at -> span(mergedAt, at));
    }

    /** From the opening to the merge, in which pickup and review lie. */
    public Optional<Duration> merging() {
        return span(openedAt, mergedAt);
    }

    /**
     * The whole: coding, merging and deployment as far as they are known. It is the sum of phases, not the time between the
     * ends, so that a phase that is empty does not count.
     */
    public Duration total() {
        return coding().orElse(Duration.ZERO)
                .plus(merging().orElse(Duration.ZERO))
                .plus(deployment().orElse(Duration.ZERO));
    }

    /** What the DORA key is made of; empty without a first commit or a deployment. */
    public Optional<DeliveredChange> delivered() {
        return firstCommitAt.flatMap(from -> deployedAt.map(to -> new DeliveredChange(from, to)));
    }

    private static Optional<Duration> span(Instant from, Instant to) {
        return to.isBefore(from) ? Optional.empty() : Optional.of(Duration.between(from, to));
    }
}
