package org.itsmkit.sla.availability;

import java.util.List;
import org.itsmkit.sla.InvalidInput;

/** Computes how often part 0 of a cone is up: the functions of all parts, those first on which others rest. Used once. */
final class ConeEvaluation {

    /** The number of a part is kept in the bits that a node's key has left. */
    private static final int MOST_PARTS = 1 << 19;

    private final Cone cone;
    private final DecisionDiagram diagram;
    private final int[] up;
    private final List<int[]> components;
    private int done;

    ConeEvaluation(Cone cone, int limit) {
        if (limit < 1 || limit > DecisionDiagram.MOST_NODES) {
            throw new InvalidInput("limit", "1 to " + DecisionDiagram.MOST_NODES, limit);
        }
        this.cone = cone;
        this.diagram = new DecisionDiagram(limit);
        this.up = new int[cone.size()];
        this.components = Circles.of(cone);
    }

    /** @param parts how many parts to say that it rests on */
    ComposedAvailability result(int parts) {
        if (allFunctions()) {
            double exact = Shares.clamp(diagram.probabilities(cone)[up[0]]);
            return ComposedAvailability.exactly(exact, parts, "DECISION_DIAGRAM");
        }
        AssociationBounds bounds = new AssociationBounds(cone);
        double[] known = diagram.probabilities(cone);
        for (int i = 0; i < components.size(); i++) {
            int[] component = components.get(i);
            if (i >= done) {
                bounds.bound(component);
            } else {
                for (int part : component) {
                    bounds.know(part, Shares.clamp(known[up[part]]));
                }
            }
        }
        return new ComposedAvailability(bounds.low(0), bounds.high(0), parts, "ASSOCIATION_BOUNDS");
    }

    /** Whether they fit into the diagram; if not, those of the first {@code done} components do. */
    private boolean allFunctions() {
        if (cone.size() > MOST_PARTS) {
            return false;
        }
        try {
            for (int[] component : components) {
                settle(component);
                done++;
            }
            return true;
        } catch (DecisionDiagram.TooLarge tooLarge) {
            return false;
        }
    }

    /** Kleene's iteration from "everyone is up": each round some function loses states, and it ends when none does. */
    private void settle(int[] component) {
        for (int part : component) {
            up[part] = DecisionDiagram.TRUE;
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = component.length - 1; i >= 0; i--) {
                int function = function(component[i]);
                changed |= function != up[component[i]];
                up[component[i]] = function;
            }
        }
    }

    private int function(int part) {
        double own = cone.own(part);
        if (own == 0) {
            return DecisionDiagram.FALSE;
        }
        int all = DecisionDiagram.TRUE;
        for (int group = cone.groups(part) - 1; group >= 0; group--) {
            int[] members = cone.members(part, group);
            int[] functions = new int[members.length];
            for (int i = 0; i < members.length; i++) {
                functions[i] = up[members[i]];
            }
            all = diagram.and(diagram.atLeast(cone.minUp(part, group), functions), all);
        }
        return own == 1 ? all : diagram.and(diagram.part(part), all);
    }
}
