package org.itsmkit.domain.level;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.sla.InvalidInput;

/**
 * A service level agreement: what is promised for which work.
 *
 * <p>When several cover a ticket, the one of the highest rank does, and among equals the one whose key comes first; see
 * {@link Agreements}.
 *
 * @param key the name that is stored
 * @param version 1 or more; clocks keep the version they run under
 * @param covers which tickets it is for
 * @param rank how it stands to others that cover the same ticket; the highest is taken
 * @param targets what it promises; keys are unique
 */
public record Agreement(String key, int version, Condition covers, int rank, List<Target> targets) {

    public Agreement {
        Keys.check("agreement", key);
        if (version < 1) {
            throw new InvalidInput("version of agreement " + key, "1 or more", version);
        }
        targets = List.copyOf(targets);
        Set<String> seen = new HashSet<>();
        for (Target target : targets) {
            if (!seen.add(target.key())) {
                throw new InvalidInput("targets of agreement " + key, "each key once", target.key());
            }
        }
    }

    /** An agreement of version 1 and rank 0 that promises nothing yet. */
    public static Agreement named(String key) {
        return new Agreement(key, 1, Condition.ALWAYS, 0, List.of());
    }

    public Agreement version(int number) {
        return new Agreement(key, number, covers, rank, targets);
    }

    /** Only for tickets of which this holds. */
    public Agreement covering(Condition condition) {
        return new Agreement(key, version, condition, rank, targets);
    }

    public Agreement ranked(int place) {
        return new Agreement(key, version, covers, place, targets);
    }

    public Agreement promising(Target... more) {
        List<Target> all = new ArrayList<>(targets);
        all.addAll(List.of(more));
        return new Agreement(key, version, covers, rank, all);
    }

    public Optional<Target> target(String name) {
        return targets.stream().filter(target -> target.key().equals(name)).findFirst();
    }
}
