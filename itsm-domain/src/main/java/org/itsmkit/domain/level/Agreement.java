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
 * What is promised for which work, and when: one version of an agreement. Which one covers a ticket that several could is
 * decided by {@link Agreements}.
 *
 * @param key the name that is stored
 * @param version 1 or more; clocks keep the version they run under
 * @param kind between whom it is made
 * @param effective when this version is in force
 * @param covers which tickets it is for
 * @param rank how it stands to others that cover the same ticket; the highest is taken
 * @param targets what it promises; keys are unique
 */
public record Agreement(
        String key,
        int version,
        AgreementKind kind,
        EffectivePeriod effective,
        Condition covers,
        int rank,
        List<Target> targets) {

    public Agreement {
        Keys.check("agreement", key);
        if (version < 1) {
            throw new InvalidInput("version of agreement " + key, "1 or more", version);
        }
        InvalidInput.present("kind of agreement " + key, kind);
        InvalidInput.present("effective period of agreement " + key, effective);
        InvalidInput.present("covers of agreement " + key, covers);
        targets = List.copyOf(targets);
        Set<String> seen = new HashSet<>();
        for (Target target : targets) {
            if (!seen.add(target.key())) {
                throw new InvalidInput("targets of agreement " + key, "each key once", target.key());
            }
        }
    }

    /** A service level agreement of version 1 and rank 0, always in force, that promises nothing yet. */
    public static Agreement named(String key) {
        return new Agreement(key, 1, AgreementKind.SLA, EffectivePeriod.ALWAYS, Condition.ALWAYS, 0, List.of());
    }

    /** Another version of it, from 1. */
    public Agreement version(int number) {
        return new Agreement(key, number, kind, effective, covers, rank, targets);
    }

    /** Between others. */
    public Agreement of(AgreementKind other) {
        return new Agreement(key, version, other, effective, covers, rank, targets);
    }

    /** This version, in force only then. */
    public Agreement effective(EffectivePeriod period) {
        return new Agreement(key, version, kind, period, covers, rank, targets);
    }

    /** Only for tickets of which this holds. */
    public Agreement covering(Condition condition) {
        return new Agreement(key, version, kind, effective, condition, rank, targets);
    }

    /** The highest rank is taken where several cover the same work; 0 unless said. */
    public Agreement ranked(int place) {
        return new Agreement(key, version, kind, effective, covers, place, targets);
    }

    /** Promises this too. */
    public Agreement promising(Target... more) {
        List<Target> all = new ArrayList<>(targets);
        all.addAll(List.of(more));
        return new Agreement(key, version, kind, effective, covers, rank, all);
    }

    /** The target of this key. */
    public Optional<Target> target(String name) {
        return targets.stream().filter(target -> target.key().equals(name)).findFirst();
    }
}
