package org.itsmkit.domain.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.Reason;
import org.itsmkit.sla.InvalidInput;

/**
 * What standard changes are made by, once it was approved.
 *
 * @param key its name, {@link Change#TEMPLATE}
 * @param label what people read
 * @param approvedUntil the first instant at which it has expired
 * @param mostFailedPercent how large a part of its changes may fail, 0 to 100
 * @param fewest how many of its changes it takes before that part counts, 1 or more
 */
public record ChangeTemplate(String key, String label, Instant approvedUntil, int mostFailedPercent, int fewest) {

    public ChangeTemplate {
        Keys.check("change template", key);
        InvalidInput.text("label of change template " + key, label, 200);
        InvalidInput.present("end of approval of " + key, approvedUntil);
        if (mostFailedPercent < 0 || mostFailedPercent > 100) {
            throw new InvalidInput("failures of change template " + key, "0 to 100 per cent", mostFailedPercent);
        }
        if (fewest < 1) {
            throw new InvalidInput("changes of template " + key + " that count", "1 or more", fewest);
        }
    }

    /**
     * Why no change may be made by it now; empty when it stands.
     *
     * @param past how its changes of late went; the host says how far back that is
     */
    public List<Reason> refusals(Instant now, PastChanges past) {
        List<Reason> reasons = new ArrayList<>(2);
        if (!now.isBefore(approvedUntil)) {
            reasons.add(Reason.of(
                    "template.expired",
                    label + " was approved until " + approvedUntil + "; it has to be approved anew.",
                    Map.of("template", key)));
        }
        if (past.tried() >= fewest && past.failed() * 100 > mostFailedPercent * past.tried()) {
            reasons.add(Reason.of(
                    "template.failing",
                    "Of the last " + past.tried() + " changes by " + label + " " + past.failed() + " failed, more than "
                            + mostFailedPercent + " per cent; a change like it is a normal one.",
                    Map.of("template", key)));
        }
        return reasons;
    }
}
