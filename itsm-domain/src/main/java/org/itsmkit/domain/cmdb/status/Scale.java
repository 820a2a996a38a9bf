package org.itsmkit.domain.cmdb.status;

import java.util.HashSet;
import java.util.List;
import org.itsmkit.domain.cmdb.Severity;
import org.itsmkit.sla.InvalidInput;

/**
 * Levels of illness in their order. Everything that computes with levels uses their ranks: normal is 0, what is worse lies
 * above, and what says less than normal, such as "pending", lies below. So one rule serves scales of three levels and of seven.
 *
 * @param levels from the least to the most ill, each once; 2 to {@value #MOST_LEVELS}
 * @param normal the one that is not ill
 * @param <L> what a level is
 */
public record Scale<L>(List<L> levels, L normal) {

    /** The most levels of a scale. */
    public static final int MOST_LEVELS = 100;

    /** The severities of this library. */
    public static final Scale<Severity> SEVERITY = new Scale<>(List.of(Severity.values()), Severity.NORMAL);

    public Scale {
        levels = InvalidInput.each("levels", levels);
        if (levels.size() < 2 || levels.size() > MOST_LEVELS || new HashSet<>(levels).size() != levels.size()) {
            throw new InvalidInput("levels", "2 to " + MOST_LEVELS + ", each once", levels);
        }
        if (!levels.contains(InvalidInput.present("normal", normal))) {
            throw new InvalidInput("normal", "one of " + levels, normal);
        }
    }

    /** How far above normal this level is; below 0 for less than normal. */
    public int rank(L level) {
        int place = levels.indexOf(level);
        if (place < 0) {
            throw new InvalidInput("level", "one of " + levels, level);
        }
        return place + lowest();
    }

    /** The level of this rank; the least or the most ill one for ranks beyond the scale. */
    public L level(int rank) {
        return levels.get(clamp(rank) - lowest());
    }

    /** The rank of the least ill level, 0 or less. */
    public int lowest() {
        return -levels.indexOf(normal);
    }

    /** The rank of the most ill level, 0 or more. */
    public int highest() {
        return levels.size() - 1 + lowest();
    }

    int clamp(int rank) {
        return Math.max(lowest(), Math.min(highest(), rank));
    }
}
