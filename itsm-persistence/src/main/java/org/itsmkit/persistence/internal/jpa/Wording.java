package org.itsmkit.persistence.internal.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it is run: its places numbered, and "null" written where there is no value, because what type a null has
 * providers do not agree on.
 *
 * @param text the statement
 * @param values what goes to {@code ?1}, {@code ?2} and so on
 */
record Wording(String text, List<Object> values) {

    /** A place: the next value, or with a number that one, counted from 1. */
    private static final Pattern PLACE = Pattern.compile("\\?(\\d*)");

    static Wording of(String statement, List<@Nullable Object> given) {
        List<Object> values = new ArrayList<>();
        String[] names = new String[given.size()];
        for (int i = 0; i < names.length; i++) {
            Object value = given.get(i);
            if (value == null) {
                names[i] = "null";
            } else {
                values.add(value);
                names[i] = "?" + values.size();
            }
        }
        StringBuilder text = new StringBuilder(statement.length() + 2 * names.length);
        Matcher place = PLACE.matcher(statement);
        for (int next = 0; place.find(); ) {
            String number = place.group(1);
            place.appendReplacement(text, names[number.isEmpty() ? next++ : Integer.parseInt(number) - 1]);
        }
        return new Wording(place.appendTail(text).toString(), values);
    }
}
