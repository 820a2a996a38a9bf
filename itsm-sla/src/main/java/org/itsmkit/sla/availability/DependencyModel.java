package org.itsmkit.sla.availability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itsmkit.sla.InvalidInput;

/**
 * Parts that fail independently by themselves, and what each needs of others: the availability of any of them, exact also
 * where parts are shared, so that the formulas of {@link IndependentParts} do not hold.
 *
 * <p>A part is down if it fails by itself, or if one of its {@link Requirement}s has fewer members up than it needs. Parts
 * may need each other in a circle: down is then the least fixpoint of this rule, so that nobody is down without a failure,
 * and two parts that need each other are up together when neither fails by itself.
 *
 * <p>The exact value is computed on a reduced ordered binary decision diagram of the states in which the service is up
 * (Bryant, "Graph-Based Algorithms for Boolean Function Manipulation", IEEE Transactions on Computers C-35, 1986), with
 * Shannon's expansion for the probability; nothing recurses. Its size can grow exponentially with what is shared, so it is
 * limited; beyond the limit the answer is a pair of bounds that hold for certain. They rest on the association of
 * independent parts (Esary, Proschan and Walkup, "Association of Random Variables, with Applications", Annals of
 * Mathematical Statistics 38, 1967): all of several needs are met at least with the product of their probabilities and at
 * most with the smallest, and at least one of them at least with the largest and at most with 1 - &prod; (1 - p).
 *
 * <p>Immutable, safe for use by several threads.
 */
public final class DependencyModel {

    /** How many nodes a decision diagram may have unless said otherwise; takes some 50 MB and a second at the most. */
    public static final int DEFAULT_LIMIT = 250_000;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final double[] own;
    private final int[][][] members;
    private final int[][] minUp;

    DependencyModel(Map<String, Double> parts, Map<String, List<Requirement>> requirements) {
        parts.keySet().forEach(name -> numbers.put(name, numbers.size()));
        own = parts.values().stream().mapToDouble(Double::doubleValue).toArray();
        members = new int[own.length][0][];
        minUp = new int[own.length][0];
        requirements.forEach((part, needs) -> {
            members[number(part)] = needs.stream()
                    .map(need -> need.members().stream().mapToInt(this::number).toArray())
                    .toArray(int[][]::new);
            minUp[number(part)] = needs.stream().mapToInt(Requirement::minUp).toArray();
        });
    }

    /** Starts a model without parts. */
    public static DependencyModelBuilder builder() {
        return new DependencyModelBuilder();
    }

    /**
     * How often this part is up, with a decision diagram of at most {@link #DEFAULT_LIMIT} nodes.
     *
     * @throws InvalidInput if the model has no such part
     */
    public ComposedAvailability availabilityOf(String part) {
        return availabilityOf(part, DEFAULT_LIMIT);
    }

    /**
     * How often this part is up.
     *
     * @param limit how many nodes the decision diagram may have: 1 to 4,000,000. With fewer than it takes, the answer is
     *     a pair of bounds
     * @throws InvalidInput if the model has no such part, or the limit is out of range
     */
    public ComposedAvailability availabilityOf(String part, int limit) {
        Cone cone = cone(number(part));
        return new ConeEvaluation(cone, limit).result(cone.size());
    }

    private int number(String part) {
        Integer number = numbers.get(InvalidInput.present("part", part));
        if (number == null) {
            throw new InvalidInput("part", "the name of a part of the model", part);
        }
        return number;
    }

    /** What this part rests on, numbered anew in the order in which it is come across. */
    private Cone cone(int start) {
        int[] place = new int[own.length];
        List<Integer> met = new ArrayList<>();
        int[] pending = new int[own.length + edges()];
        int height = 0;
        pending[height++] = start;
        while (height > 0) {
            int part = pending[--height];
            if (place[part] > 0) {
                continue;
            }
            met.add(part);
            place[part] = met.size();
            for (int group = members[part].length - 1; group >= 0; group--) {
                for (int i = members[part][group].length - 1; i >= 0; i--) {
                    pending[height++] = members[part][group][i];
                }
            }
        }
        return new Cone(
                met.stream().mapToDouble(part -> own[part]).toArray(),
                met.stream().map(part -> renumbered(members[part], place)).toArray(int[][][]::new),
                met.stream().map(part -> minUp[part]).toArray(int[][]::new));
    }

    private static int[][] renumbered(int[][] groups, int[] place) {
        int[][] copy = new int[groups.length][];
        for (int group = 0; group < groups.length; group++) {
            copy[group] = new int[groups[group].length];
            for (int i = 0; i < copy[group].length; i++) {
                copy[group][i] = place[groups[group][i]] - 1;
            }
        }
        return copy;
    }

    private int edges() {
        int sum = 0;
        for (int[][] groups : members) {
            for (int[] group : groups) {
                sum = Math.addExact(sum, group.length);
            }
        }
        return sum;
    }
}
