package org.itsmkit.sla.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Gini;

/** How evenly work is spread over the people of a group. Who has most or least cannot be asked. Thread-safe. */
public final class LoadFairness {

    private LoadFairness() {}

    /** As {@link #gini(Collection, Gini, GroupPrivacy)}, {@link Gini#CORRECTED} and by {@link GroupPrivacy#DEFAULT}. */
    public static GroupResult<Figure> gini(Collection<PersonLoad> loads) {
        return gini(loads, Gini.CORRECTED, GroupPrivacy.DEFAULT);
    }

    /**
     * The Gini coefficient of the loads, each divided by the person's full-time equivalent before they are compared: half the
     * work in half the time is the same load.
     *
     * @param loads in any order; of several about one person both numbers are added up, such as those of several weeks
     * @param method plain or corrected for the size of the group
     * @param privacy how many people it takes
     * @return 0 if all have the same, towards 1 if one has all
     */
    public static GroupResult<Figure> gini(Collection<PersonLoad> loads, Gini method, GroupPrivacy privacy) {
        Map<String, PersonLoad> byPerson = new HashMap<>();
        loads.forEach(load -> byPerson.merge(load.person(), load, PersonLoad::plus));
        return privacy.of(
                byPerson.size(),
                () -> method.of(byPerson.values().stream()
                        .mapToDouble(PersonLoad::perFullTime)
                        .toArray()));
    }
}
