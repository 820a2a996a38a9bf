package org.itsmkit.domain.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.command.Touched;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.field.FieldEdit;

/** What of a command clashes with what others changed since the version it was based on; the rest is merged. */
final class Staleness {

    private Staleness() {}

    /**
     * @return a list of the caller's own
     * @param movesState whether the command relies on the state it saw
     */
    static List<Reason> reasons(boolean movesState, List<FieldEdit<?>> edits, Touched touched) {
        List<Reason> reasons = new ArrayList<>();
        if (movesState && touched.stateChanged()) {
            reasons.add(Reason.of("stale.state", "The state was changed by somebody else in the meantime."));
        }
        for (FieldEdit<?> edit : edits) {
            String theirs = touched.fields().get(edit.field().name());
            String mine = Touched.told(FieldChange.of(edit, null).after());
            if (theirs != null && !theirs.equals(mine)) {
                reasons.add(Reason.of(
                        "stale.field",
                        "\"" + edit.field().label() + "\" was changed to " + quoted(theirs)
                                + " by somebody else in the meantime; yours is " + quoted(mine) + ".",
                        Map.of("field", edit.field().name(), "theirs", theirs, "yours", mine)));
            }
        }
        return reasons;
    }

    private static String quoted(String value) {
        return value.isEmpty() ? "nothing" : '"' + value + '"';
    }
}
