package org.itsmkit.persistence.internal.values;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.spi.storage.TicketQuery;

/**
 * The configuration items that a ticket is about, and the persons whose vote it waits for, kept among its indexed values: each under
 * a name that no field can have, so that they are written, compared and found as those are.
 */
public final class AskedValues {

    private static final FieldValue<Boolean> YES = new FieldValue<>(FieldType.FLAG, true);

    private AskedValues() {}

    /** These values, one for each item that is affected, and one for each person who is waited for. */
    public static Map<String, FieldValue<?>> with(Map<String, FieldValue<?>> indexed, Ticket ticket) {
        if (ticket.items().isEmpty() && ticket.approvals().isEmpty()) {
            return indexed;
        }
        Map<String, FieldValue<?>> all = new HashMap<>(indexed);
        ticket.items().affected().forEach(item -> all.put(name(item), YES));
        ticket.awaiting().forEach(person -> all.put(name(person), YES));
        return all;
    }

    /** The keys of the rows that a ticket has about which this is asked besides its fields. */
    public static List<String> keys(TicketQuery query) {
        CiId item = query.affecting();
        Person awaiting = query.awaiting();
        List<String> keys = new ArrayList<>(2);
        if (item != null) {
            keys.add(IndexedValues.key(name(item), FieldType.FLAG));
        }
        if (awaiting != null) {
            keys.add(IndexedValues.key(name(awaiting), FieldType.FLAG));
        }
        return keys;
    }

    /** A slash is in no field's name. */
    private static String name(CiId item) {
        return "affected/" + item;
    }

    /** Ids of persons are longer than names of fields, so their digest stands for them. */
    private static String name(Person person) {
        return "awaiting/" + HexFormat.of().formatHex(sha256(person.id()));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
