package org.itsmkit.domain.journal;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntPredicate;
import org.itsmkit.domain.json.JsonList;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What opens the commitments of one entry, by their place in it; null where it was erased. */
record Disclosures(List<@Nullable Disclosure> byIndex) {

    static final int SALT_BYTES = 16;

    /** @param salt 16 bytes as 32 lower-case hexadecimal digits */
    record Disclosure(String salt, String value) {

        boolean opens(String commitment, Hashing hashing) {
            return hashing.commitment(HexFormat.of().parseHex(salt), value)
                    .toString()
                    .equals(commitment);
        }
    }

    static Disclosures parse(String text) {
        JsonList items = JsonReader.list(text);
        List<@Nullable Disclosure> byIndex = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            byIndex.add(items.isNull(i) ? null : disclosure(items.list(i)));
        }
        return new Disclosures(byIndex);
    }

    private static Disclosure disclosure(JsonList pair) {
        String salt = pair.text(0);
        if (pair.size() != 2 || salt.length() != 2 * SALT_BYTES || !Sha256.isLowerHex(salt)) {
            throw new InvalidInput(
                    "disclosure", "a salt of " + SALT_BYTES + " bytes and a value", pair.size() + " items");
        }
        return new Disclosure(salt, pair.text(1));
    }

    int size() {
        return byIndex.size();
    }

    @Nullable
    Disclosure at(int index) {
        return index < byIndex.size() ? byIndex.get(index) : null;
    }

    Disclosures without(IntPredicate erased) {
        List<@Nullable Disclosure> rest = new ArrayList<>(byIndex);
        for (int i = 0; i < rest.size(); i++) {
            if (erased.test(i)) {
                rest.set(i, null);
            }
        }
        return new Disclosures(rest);
    }

    String text() {
        JsonWriter json = new JsonWriter().beginList();
        for (Disclosure disclosure : byIndex) {
            write(json, disclosure);
        }
        return json.end().text();
    }

    static void write(JsonWriter json, @Nullable Disclosure disclosure) {
        if (disclosure == null) {
            json.value((String) null);
        } else {
            json.beginList().value(disclosure.salt).value(disclosure.value).end();
        }
    }
}
