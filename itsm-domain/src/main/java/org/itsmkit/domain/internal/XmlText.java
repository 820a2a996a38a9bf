package org.itsmkit.domain.internal;

import java.util.ArrayDeque;
import java.util.Deque;

/** XML while it is written: indented, one element a line. Used by one thread. */
public final class XmlText {

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element; attributes are names and values by turns, and one with an empty value is left out. */
    public XmlText begin(String element, Object... attributes) {
        tag(element, attributes).append(">\n");
        open.push(element);
        return this;
    }

    public XmlText end() {
        String element = open.pop();
        indent().append("</").append(element).append(">\n");
        return this;
    }

    /** An element without content. */
    public XmlText empty(String element, Object... attributes) {
        tag(element, attributes).append("/>\n");
        return this;
    }

    /** An element that holds a text. */
    public XmlText holding(String element, String content) {
        tag(element).append('>').append(Escapes.xml(content));
        text.append("</").append(element).append(">\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private StringBuilder tag(String element, Object... attributes) {
        indent().append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1].toString();
            if (!value.isEmpty()) {
                text.append(' ').append(attributes[i]).append("=\"");
                text.append(Escapes.xml(value)).append('"');
            }
        }
        return text;
    }

    private StringBuilder indent() {
        return text.append("  ".repeat(open.size()));
    }
}
