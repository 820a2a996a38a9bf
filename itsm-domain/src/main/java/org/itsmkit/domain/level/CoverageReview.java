package org.itsmkit.domain.level;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.level.CoverageReport.Conflict;
import org.itsmkit.domain.level.CoverageReport.Gap;
import org.itsmkit.domain.level.CoverageReport.Question;
import org.itsmkit.domain.ticket.TicketFields;

/** Answers a question about coverage, for each stretch of time in which the same versions are in force. Used once. */
final class CoverageReview {

    private final Agreements agreements;
    private final Question question;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<String> undecided = new ArrayList<>();

    CoverageReview(Agreements agreements, Question question) {
        this.agreements = agreements;
        this.question = question;
    }

    CoverageReport report() {
        List<Instant> edges = edges();
        for (int i = 0; i + 1 < edges.size(); i++) {
            lookForConflicts(edges.get(i), edges.get(i + 1));
        }
        List<Optional<Long>> priorities = question.priorities().isEmpty()
                ? List.of(Optional.empty())
                : question.priorities().stream().map(Optional::of).toList();
        for (Optional<Long> priority : priorities) {
            for (int i = 0; i + 1 < edges.size(); i++) {
                lookForGap(priority, edges.get(i), edges.get(i + 1));
            }
        }
        return new CoverageReport(conflicts, gaps, undecided);
    }

    /** Between two of these nothing comes into force and nothing ends. */
    private List<Instant> edges() {
        TreeSet<Instant> edges = new TreeSet<>(List.of(question.from(), question.to()));
        for (Agreement agreement : agreements.all()) {
            if (agreement.kind() == question.kind()) {
                agreement.effective().from().ifPresent(edges::add);
                agreement.effective().until().ifPresent(edges::add);
            }
        }
        return List.copyOf(edges.subSet(question.from(), true, question.to(), true));
    }

    private void lookForConflicts(Instant from, Instant to) {
        List<Agreement> inForce = agreements.inForce(question.kind(), from);
        for (int i = 0; i < inForce.size(); i++) {
            for (int j = i + 1;
                    j < inForce.size()
                            && inForce.get(j).rank() == inForce.get(i).rank();
                    j++) {
                lookForConflict(inForce.get(i), inForce.get(j), from, to);
            }
        }
    }

    private void lookForConflict(Agreement one, Agreement other, Instant from, Instant to) {
        for (int i = conflicts.size() - 1; i >= 0; i--) {
            Conflict known = conflicts.get(i);
            if (known.taken().equals(one)
                    && known.passedOver().equals(other)
                    && known.to().equals(from)) {
                conflicts.set(i, new Conflict(one, other, known.from(), to, known.example()));
                return;
            }
        }
        WorkSearch search = new WorkSearch()
                .holding(question.work())
                .holding(one.covers())
                .holding(other.covers())
                .run();
        search.example().ifPresent(example -> conflicts.add(new Conflict(one, other, from, to, example)));
        if (search.isUndecided()) {
            undecided.add("whether " + one.key() + " v" + one.version() + " and " + other.key() + " v" + other.version()
                    + " cover the same work");
        }
    }

    private void lookForGap(Optional<Long> priority, Instant from, Instant to) {
        WorkSearch search = new WorkSearch().holding(question.work());
        priority.ifPresent(
                value -> search.holding(Condition.where(TicketFields.PRIORITY).is(value)));
        agreements.inForce(question.kind(), from).forEach(agreement -> search.notHolding(agreement.covers()));
        search.run();
        search.example().ifPresent(example -> {
            Gap last = gaps.isEmpty() ? null : gaps.get(gaps.size() - 1);
            if (last != null && last.priority().equals(priority) && last.to().equals(from)) {
                gaps.set(gaps.size() - 1, new Gap(priority, last.from(), to, last.example()));
            } else {
                gaps.add(new Gap(priority, from, to, example));
            }
        });
        if (search.isUndecided()) {
            undecided.add("whether work"
                    + priority.map(value -> " of priority " + value).orElse("") + " has an agreement from " + from
                    + " to " + to);
        }
    }
}
