package org.itsmkit.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.cause.CoverParameters;
import org.itsmkit.sla.InvalidInput;

/**
 * Alerts to be explained, and what is known beside. Immutable, as long as {@code monitored} is.
 *
 * @param alerts in any order
 * @param changes what was done to items; which are recent the parameters say
 * @param monitored the items that would raise an alert when they fail; others are not held against a candidate when silent
 * @param parameters the conventions
 */
public record AlertQuestion(
        List<ItemAlert> alerts, List<ItemChanged> changes, Predicate<CiId> monitored, CoverParameters parameters) {

    public AlertQuestion {
        alerts = InvalidInput.each("alerts", alerts);
        changes = InvalidInput.each("changes", changes);
        InvalidInput.present("monitored", monitored);
        InvalidInput.present("parameters", parameters);
    }

    /** What explains these, if every item is monitored, by {@link CoverParameters#DEFAULT}. */
    public static AlertQuestion of(Collection<ItemAlert> alerts) {
        return new AlertQuestion(List.copyOf(alerts), List.of(), item -> true, CoverParameters.DEFAULT);
    }

    /** The same with things that were done to items. */
    public AlertQuestion changed(ItemChanged... more) {
        List<ItemChanged> all = new ArrayList<>(changes);
        all.addAll(Arrays.asList(more));
        return new AlertQuestion(alerts, all, monitored, parameters);
    }

    /** The same where only these items would raise an alert. */
    public AlertQuestion monitored(Predicate<CiId> items) {
        return new AlertQuestion(alerts, changes, items, parameters);
    }

    /** The same by these conventions. */
    public AlertQuestion by(CoverParameters conventions) {
        return new AlertQuestion(alerts, changes, monitored, conventions);
    }
}
