package org.itsmkit.domain;

import org.itsmkit.sla.InvalidInput;

/** The one rule for names that are stored, sorted and printed: short, and free of surprises in any store. */
public final class Keys {

    private static final int MAX = 64;

    private Keys() {}

    /**
     * Returns {@code key} if it is 1 to 64 characters of {@code a-z A-Z 0-9 . _ -}; throws {@link InvalidInput} naming
     * {@code what} otherwise.
     */
    public static String check(String what, String key) {
        if (key == null || key.isEmpty() || key.length() > MAX || !plain(key)) {
            throw new InvalidInput(what, "1 to " + MAX + " characters of a-z A-Z 0-9 . _ -", key);
        }
        return key;
    }

    private static boolean plain(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean ok = c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || c == '.'
                    || c == '_'
                    || c == '-';
            if (!ok) {
                return false;
            }
        }
        return true;
    }
}
