package org.itsmkit.persistence.internal.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The words for questions, found once for each shape. */
public final class Shapes<S> {

    /** Beyond this many a host asks at random, and the words are not worth keeping. */
    private static final int MOST = 1_000;

    private final Function<Question, S> words;
    private final Map<Question, S> known = new ConcurrentHashMap<>();

    public Shapes(Function<Question, S> words) {
        this.words = words;
    }

    public S of(Question question) {
        S found = known.get(question);
        if (found == null) {
            found = words.apply(question);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(question, found);
        }
        return found;
    }
}
