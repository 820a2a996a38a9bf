package org.itsmkit.sla.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;

/**
 * A set of rules that tell special causes from chance on a control chart. Every rule more finds more, and raises more false
 * alarms: {@link #averageRunLength} says how many. Immutable.
 *
 * @param name of the set
 * @param rules in ascending order of their numbers, no two with the same
 */
public record RunRules(String name, List<RunRule> rules) {

    /**
     * 1: a point beyond 3 sigma; 2: 2 of 3 beyond 2; 3: 4 of 5 beyond 1; 4: 8 on one side. Western Electric, "Statistical
     * Quality Control Handbook" (1956).
     */
    public static final RunRules WESTERN_ELECTRIC = named(
            "WESTERN_ELECTRIC",
            RunPattern.beyond(3),
            RunPattern.outOf(2, 3, 2),
            RunPattern.outOf(4, 5, 1),
            RunPattern.sameSide(8));

    /**
     * 1: a point beyond 3 sigma; 2: 9 on one side; 3: 6 rising or falling; 4: 14 up and down in turns; 5: 2 of 3 beyond 2; 6: 4
     * of 5 beyond 1; 7: 15 within 1; 8: 8 outside 1 on both sides. L. S. Nelson, "The Shewhart Control Chart: Tests for
     * Special Causes", Journal of Quality Technology 16 (1984).
     */
    public static final RunRules NELSON = named(
            "NELSON",
            RunPattern.beyond(3),
            RunPattern.sameSide(9),
            RunPattern.trend(6),
            RunPattern.alternating(14),
            RunPattern.outOf(2, 3, 2),
            RunPattern.outOf(4, 5, 1),
            RunPattern.within(15, 1),
            RunPattern.outsideOnBothSides(8, 1));

    /**
     * Rules 1 and 4 of Western Electric: what holds for counts too, whose zones of one and two sigma have no fixed chances.
     */
    public static final RunRules FOR_COUNTS = WESTERN_ELECTRIC.only(1, 4);

    /**
     * Sorts and copies the rules.
     *
     * @throws InvalidInput if two have the same number
     */
    public RunRules {
        rules = rules.stream().sorted(Comparator.comparingInt(RunRule::number)).toList();
        for (int i = 1; i < rules.size(); i++) {
            if (rules.get(i).number() == rules.get(i - 1).number()) {
                throw new InvalidInput("rules", "each number once", rules.get(i).number());
            }
        }
    }

    /** A set of the patterns, numbered from 1. */
    public static RunRules named(String name, RunPattern... patterns) {
        List<RunRule> rules = new ArrayList<>();
        for (RunPattern pattern : patterns) {
            rules.add(new RunRule(name, rules.size() + 1, pattern));
        }
        return new RunRules(name, rules);
    }

    /**
     * Some of the rules.
     *
     * @throws InvalidInput if there is no rule of a number
     */
    public RunRules only(int... numbers) {
        List<RunRule> chosen = new ArrayList<>();
        for (int number : Arrays.stream(numbers).distinct().toArray()) {
            chosen.add(rules.stream()
                    .filter(rule -> rule.number() == number)
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput("numbers", "a rule of the set " + name, number)));
        }
        return new RunRules(name, chosen);
    }

    /** The set with another pattern for a number, or one more: {@code NELSON.with(2, RunPattern.sameSide(8))}. */
    public RunRules with(int number, RunPattern pattern) {
        List<RunRule> changed = new ArrayList<>(
                rules.stream().filter(rule -> rule.number() != number).toList());
        changed.add(new RunRule(name, number, pattern));
        return new RunRules(name, changed);
    }

    /**
     * The signals in a series whose centre and standard deviation are known; for a chart see {@link ControlChart#signals}.
     *
     * @param values in order; not changed, not kept
     * @param centre of all of them
     * @param sigma zero or more
     * @return rule by rule, each in order of its start
     * @throws InvalidInput if a value is missing (NaN) or larger than 1e100 in size, or the sigma is negative
     */
    public List<Signal> on(double[] values, double centre, double sigma) {
        Series series = Series.of(values, centre, sigma);
        return rules.stream().flatMap(rule -> rule.in(series, 0).stream()).toList();
    }

    /**
     * After how many points on average these rules raise a false alarm, on a normal process that does not change (ARL0): 370.4
     * for rule 1 alone, 91.75 for the four of Western Electric. C. W. Champ and W. H. Woodall, "Exact Results for Shewhart
     * Control Charts with Supplementary Runs Rules", Technometrics 29 (1987), by following the Markov chain of what the rules
     * remember; the first alarm counts, of whichever rule.
     *
     * @return resting on no sample; without a value if there is no rule, or one that compares neighbours (trends and
     *     alternations), one that cannot alarm, or if the rules together remember too much to be followed (more than 20,000 states)
     */
    public Figure averageRunLength() {
        return AverageRunLength.of(this);
    }
}
