package org.itsmkit.domain.workflow;

import java.util.List;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.condition.Facts;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.ticket.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What a guard looks at: its subject as it would be after the command's edits, and the rest of the decision's context.
 *
 * @param subject the ticket, or whatever else leads this life, as it stands
 * @param edits what the command wants to change
 * @param context who asks, when, and what is known of linked tickets
 */
public record Situation(Subject subject, List<FieldEdit<?>> edits, DecisionContext context) implements Facts {

    /** The value after the edits, or null. */
    @Override
    public <T> @Nullable T value(Field<T> field) {
        for (FieldEdit<?> edit : edits) {
            if (edit.field().name().equals(field.name())) {
                Object value = edit.value();
                return field.type().javaType().isInstance(value)
                        ? field.type().javaType().cast(value)
                        : null;
            }
        }
        return subject.value(field);
    }

    /** Whether the command edits this field. */
    public boolean edits(String field) {
        for (FieldEdit<?> edit : edits) {
            if (edit.field().name().equals(field)) {
                return true;
            }
        }
        return false;
    }
}
