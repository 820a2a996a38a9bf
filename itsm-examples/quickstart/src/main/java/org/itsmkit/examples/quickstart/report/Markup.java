package org.itsmkit.examples.quickstart.report;

import java.util.Locale;

/** Text that becomes part of a page. */
final class Markup {

    private final StringBuilder text = new StringBuilder();

    /** Adds it as it is, with values put into its places; texts among them are escaped. */
    Markup add(String format, Object... values) {
        Object[] safe = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            safe[i] = values[i] instanceof String string ? escaped(string) : values[i];
        }
        text.append(String.format(Locale.ROOT, format, safe)).append('\n');
        return this;
    }

    /** Adds what is markup already. */
    Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    static String escaped(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
