package org.itsmkit.domain.level;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.condition.Explanation;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * Tells what makes a condition hold of a ticket in the words of its fields: {@code waiting for caller}. Of free text and
 * personal fields it tells no value.
 */
final class PauseReason {

    private PauseReason() {}

    /** What {@code pausedWhen}, which holds of the ticket, rests on; the state where it rests on no field. */
    static String of(Condition pausedWhen, Ticket ticket) {
        List<Explanation> facts = pausedWhen.explain(ticket).because();
        String told = facts.stream()
                .flatMap(fact -> fact.condition().fields().stream().map(field -> told(field, fact.actual())))
                .distinct()
                .collect(Collectors.joining(" and "));
        return told.isEmpty() ? spoken(ticket.state().key()) : told;
    }

    private static String told(Field<?> field, @Nullable FieldValue<?> actual) {
        String label = uncapitalised(field.label());
        if (actual == null) {
            return "without " + label;
        }
        if (field.isPersonal() || field.type() == FieldType.TEXT) {
            return label;
        }
        return label + " " + (field.type() == FieldType.CHOICE ? spoken(actual.written()) : actual.written());
    }

    /** A key as a person would say it: {@code ON_HOLD} is "on hold". */
    private static String spoken(String key) {
        return key.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }

    /** A label within a sentence; one such as "CI" stays as it is. */
    private static String uncapitalised(String label) {
        boolean abbreviated = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return abbreviated ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
