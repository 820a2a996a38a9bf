package org.itsmkit.domain.cmdb.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.field.FieldValues;

/** How the values of an item differ from what they were. */
public final class ValueChanges {

    private ValueChanges() {}

    /**
     * The changes from one to the other, in the order of names.
     *
     * @param ciClass the class whose schema says which values are personal
     */
    public static List<FieldChange> between(FieldValues before, FieldValues after, String ciClass, IntakeModel model) {
        Set<String> names = new TreeSet<>(before.asMap().keySet());
        names.addAll(after.asMap().keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            FieldValue<?> was = before.asMap().get(name);
            FieldValue<?> is = after.asMap().get(name);
            if (!Objects.equals(was, is)) {
                changes.add(new FieldChange(name, was, is, model.isPersonal(ciClass, name)));
            }
        }
        return changes;
    }
}
