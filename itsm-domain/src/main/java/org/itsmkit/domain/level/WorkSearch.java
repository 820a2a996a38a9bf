package org.itsmkit.domain.level;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValues;

/**
 * Looks for work of which some conditions hold and others do not. Fields are given values one after the other, from those
 * that make a difference; a branch ends as soon as the values so far decide. Iterative. Used once.
 */
final class WorkSearch {

    private static final int MOST_STEPS = 20_000;

    /** Values for the first so many fields. */
    private record Branch(FieldValues values, int given) {}

    private final List<Condition> holding = new ArrayList<>();
    private final TellingValues telling = new TellingValues();
    private Optional<FieldValues> example = Optional.empty();
    private boolean undecided;

    WorkSearch holding(Condition condition) {
        holding.add(condition);
        condition.fold(telling);
        return this;
    }

    WorkSearch notHolding(Condition condition) {
        return holding(Condition.not(condition));
    }

    WorkSearch run() {
        List<String> names = telling.names();
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        Deque<Branch> branches = new ArrayDeque<>(List.of(new Branch(FieldValues.EMPTY, 0)));
        int steps = 0;
        while (!branches.isEmpty() && example.isEmpty()) {
            if (++steps > MOST_STEPS) {
                undecided = true;
                return this;
            }
            Branch branch = branches.pop();
            Decided decided = decided(branch, places);
            if (decided == Decided.TRUE) {
                example = Optional.of(branch.values());
            } else if (decided == Decided.OPEN) {
                for (FieldEdit<?> edit : telling.valuesOf(names.get(branch.given()))) {
                    branches.push(new Branch(branch.values().with(List.of(edit)), branch.given() + 1));
                }
            }
        }
        undecided = example.isEmpty() && !telling.areAll();
        return this;
    }

    private Decided decided(Branch branch, Map<String, Integer> places) {
        Decided.So so = new Decided.So(branch.values(), field -> places.getOrDefault(field, 0) < branch.given());
        Decided all = Decided.TRUE;
        for (Condition condition : holding) {
            Decided one = condition.fold(so);
            if (one == Decided.FALSE) {
                return one;
            }
            all = one == Decided.OPEN ? one : all;
        }
        return all;
    }

    /** Work as it was looked for, with the fields that matter; empty if there is none or none was found. */
    Optional<FieldValues> example() {
        return example;
    }

    /** Whether there may be such work although none was found. */
    boolean isUndecided() {
        return undecided;
    }
}
