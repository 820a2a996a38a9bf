package org.itsmkit.examples.providers.mail;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which mails the server has taken, so that none is sent again. Safe from any thread. A table with a unique key remembers
 * beyond a restart and for several machines; nothing older than a desk tries a notification for is asked for again.
 */
public interface Deliveries {

    boolean contains(String messageId);

    /** Called when the server has taken it. Adding it again does nothing. */
    void add(String messageId);

    /** Remembers the newest ones, until the process ends. */
    static Deliveries inMemory(int newest) {
        Set<String> kept = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > newest;
            }
        }));
        return new Deliveries() {
            @Override
            public boolean contains(String messageId) {
                return kept.contains(messageId);
            }

            @Override
            public void add(String messageId) {
                kept.add(messageId);
            }
        };
    }
}
