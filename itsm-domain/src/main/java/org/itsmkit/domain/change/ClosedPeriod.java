package org.itsmkit.domain.change;

import org.itsmkit.domain.Keys;
import org.itsmkit.domain.cmdb.collision.ChangeWindow;
import org.itsmkit.sla.InvalidInput;

/**
 * A time in which nothing is changed, such as the days before a balance sheet.
 *
 * @param key its name
 * @param label what people read
 * @param window when
 */
public record ClosedPeriod(String key, String label, ChangeWindow window) {
    public ClosedPeriod {
        Keys.check("closed period", key);
        InvalidInput.text("label of closed period " + key, label, 200);
        InvalidInput.present("window of closed period " + key, window);
    }
}
