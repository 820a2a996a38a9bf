package org.itsmkit.sla.calendar;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.itsmkit.sla.InvalidInput;

/**
 * Two definitions made one by what is open in them, each read in its own zone.
 *
 * @param left gives the whole its zone
 * @param right the other operand
 * @param parts the plain rules from left to right; bounded, so that the tree may be walked by recursion
 */
record Composition(SetOperation operation, CalendarDefinition left, CalendarDefinition right, List<CalendarRules> parts)
        implements CalendarDefinition {

    static final int MOST_PARTS = 256;

    Composition {
        parts = List.copyOf(parts);
    }

    static Composition of(SetOperation operation, CalendarDefinition left, CalendarDefinition right) {
        List<CalendarRules> parts =
                Stream.concat(left.parts().stream(), right.parts().stream()).toList();
        if (parts.size() > MOST_PARTS) {
            throw new InvalidInput("calendar", "no more than " + MOST_PARTS + " calendars in one", parts.size());
        }
        return new Composition(operation, left, right, parts);
    }

    @Override
    public ZoneId zone() {
        return left.zone();
    }

    @Override
    public String describe() {
        return "(" + left.describe() + ") " + operation.word() + " (" + right.describe() + ")";
    }

    @Override
    public String formula(int first) {
        return bracketed(left, first)
                + " " + operation.word() + " "
                + bracketed(right, first + left.parts().size());
    }

    private static String bracketed(CalendarDefinition operand, int first) {
        return operand.parts().size() == 1 ? operand.formula(first) : "(" + operand.formula(first) + ")";
    }

    @Override
    public YearSource source() {
        return new ComposedSource(operation, left.source(), right.source());
    }

    private record ComposedSource(SetOperation operation, YearSource left, YearSource right) implements YearSource {

        @Override
        public Spans open(int year) {
            return left.open(year).combined(operation, right.open(year));
        }

        @Override
        public void markSpecial(SpecialYears years) {
            left.markSpecial(years);
            right.markSpecial(years);
        }
    }
}
