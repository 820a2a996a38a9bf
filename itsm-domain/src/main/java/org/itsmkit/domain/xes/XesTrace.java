package org.itsmkit.domain.xes;

import java.util.List;
import org.itsmkit.sla.InvalidInput;

/**
 * One case.
 *
 * @param attributes what is said of the whole case
 * @param events in the order of the log, which need not be that of time
 */
public record XesTrace(XesAttributes attributes, List<XesAttributes> events) {

    public XesTrace {
        InvalidInput.present("xes.trace.attributes", attributes);
        events = InvalidInput.each("xes.trace.events", events);
    }
}
