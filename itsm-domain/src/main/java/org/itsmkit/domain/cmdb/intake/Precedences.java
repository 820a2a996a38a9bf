package org.itsmkit.domain.cmdb.intake;

import java.util.List;
import java.util.OptionalInt;
import org.itsmkit.domain.field.FieldValue;
import org.jspecify.annotations.Nullable;

/** Judges by static rules: all that are about one attribute of one class, which may be none. */
record Precedences(List<Precedence> rules, Reconciliation reconciliation, String ciClass) {

    Verdict judge(String attribute, @Nullable FieldValue<?> current, @Nullable Statement writer, Statement word) {
        String source = word.by().source();
        OptionalInt strength = strength(source);
        if (!rules.isEmpty() && strength.isEmpty()) {
            return refused(Ruling.SOURCE_UNRULED, "rules let only others write it, not " + source, writer);
        }
        if (word.value() == null && current == null) {
            return refused(Ruling.STILL_NONE, "there was no value either", writer);
        }
        if (word.value() == null && rules.stream().noneMatch(rule -> clears(rule, source, attribute))) {
            return refused(Ruling.MAY_NOT_CLEAR, "no rule lets " + source + " take a value away", writer);
        }
        if (writer == null) {
            return accepted(Ruling.FIRST_WRITER, "no source wrote it before", word);
        }
        if (writer.by().equals(word.by())) {
            return accepted(Ruling.SAME_WRITER, source + " wrote it before", word);
        }
        return against(writer, word, strength);
    }

    private Verdict against(Statement writer, Statement word, OptionalInt strength) {
        String theirs = writer.by().source();
        OptionalInt theirStrength = strength(theirs);
        if (!rules.isEmpty() && theirStrength.isEmpty()) {
            return accepted(Ruling.WRITER_UNRULED, "no rule lets " + theirs + " write it", word);
        }
        int order = Integer.compare(strength.orElse(0), theirStrength.orElse(0));
        String both = word.by().source() + number(strength) + " and " + theirs + number(theirStrength);
        if (order < 0) {
            return accepted(Ruling.STRONGER, both, word);
        }
        if (order == 0) {
            return Statement.ORDER.compare(word, writer) >= 0
                    ? accepted(Ruling.LATER, both + " count the same", word)
                    : refused(Ruling.EARLIER, both + " count the same, and the other spoke at " + writer.at(), writer);
        }
        return reconciliation.isStale(ciClass, writer, word.at())
                ? accepted(Ruling.WRITER_STALE, both + ", but its word of " + writer.at() + " is stale", word)
                : refused(Ruling.WEAKER, both + ", whose word of " + writer.at() + " still counts", writer);
    }

    private OptionalInt strength(String source) {
        return rules.stream()
                .filter(rule -> rule.source().equals(source))
                .mapToInt(Precedence::priority)
                .min();
    }

    private static boolean clears(Precedence rule, String source, String attribute) {
        return rule.source().equals(source) && rule.clearable().contains(attribute);
    }

    private static String number(OptionalInt strength) {
        return strength.isPresent() ? " (" + strength.getAsInt() + ")" : "";
    }

    private static Verdict accepted(Ruling ruling, String because, Statement word) {
        return new Verdict(ruling, because, word);
    }

    private static Verdict refused(Ruling ruling, String because, @Nullable Statement writer) {
        return new Verdict(ruling, because, writer);
    }
}
