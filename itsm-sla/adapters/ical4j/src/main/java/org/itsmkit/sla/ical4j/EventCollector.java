package org.itsmkit.sla.ical4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.ContentHandler;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the events of a feed while it is parsed, as raw text: no zone is resolved and nothing else of the feed is built. For
 * one feed.
 */
final class EventCollector implements ContentHandler {

    /** An alarm in an event in a calendar is two. Components nested deeper are made to exhaust the parser's stack. */
    private static final int DEEPEST = 4;

    private final List<FeedEvent> events = new ArrayList<>();
    private int depth;
    private @Nullable FeedEvent event;
    private String property = "";

    List<FeedEvent> events() {
        return events;
    }

    @Override
    public void startCalendar() {}

    @Override
    public void endCalendar() {}

    @Override
    public void startComponent(String name) {
        depth++;
        if (depth > DEEPEST) {
            throw new InvalidInput("feed", "components nested at most " + DEEPEST + " deep", name);
        }
        if (depth == 1 && name.equalsIgnoreCase("VEVENT")) {
            if (events.size() == CalendarFeed.MOST_EVENTS) {
                throw new InvalidInput("feed", "at most " + CalendarFeed.MOST_EVENTS + " events", "more");
            }
            event = new FeedEvent();
            events.add(event);
        }
    }

    @Override
    public void endComponent(String name) {
        depth--;
        if (depth == 0) {
            event = null;
        }
    }

    @Override
    public void startProperty(String name) {
        property = name.toUpperCase(Locale.ROOT);
    }

    @Override
    public void propertyValue(String value) {
        if (event != null && depth == 1) {
            event.add(property, value);
        }
    }

    @Override
    public void endProperty(String name) {}

    @Override
    public void parameter(String name, String value) {}
}
