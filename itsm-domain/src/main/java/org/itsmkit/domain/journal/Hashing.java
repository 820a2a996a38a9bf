package org.itsmkit.domain.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.ticket.TicketId;

/**
 * Every hash of the journal, each under a tag of its own, so that no value can stand for one of another sort. Holds one
 * digest, which costs more to make than to use: made for a call and used by one thread.
 */
final class Hashing {

    private static final byte[] VALUE = tag("value");
    private static final byte[] GENESIS = tag("genesis");
    private static final byte[] ENTRY = tag("entry");
    private static final byte[] ANCHORS = tag("anchors");
    private static final byte[] ANCHOR = tag("anchor");

    private final MessageDigest sha256;

    Hashing() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** What stands for a personal value in the journal. */
    Sha256 commitment(byte[] salt, String value) {
        sha256.update(VALUE);
        sha256.update(salt);
        return finish(utf8(value));
    }

    /** What the first entry of a ticket follows. */
    Sha256 genesis(TenantId tenant, TicketId ticket) {
        sha256.update(GENESIS);
        framed(utf8(tenant.value()));
        return finish(uuid(ticket));
    }

    Sha256 entry(Sha256 previous, String text) {
        sha256.update(ENTRY);
        sha256.update(previous.raw());
        framed(utf8(text));
        return Sha256.owning(sha256.digest());
    }

    /** What the first anchor of a tenant follows. */
    Sha256 firstAnchor(TenantId tenant) {
        sha256.update(ANCHORS);
        return finish(utf8(tenant.value()));
    }

    Sha256 anchor(String text) {
        sha256.update(ANCHOR);
        framed(utf8(text));
        return Sha256.owning(sha256.digest());
    }

    /** A leaf of RFC 6962. */
    Sha256 leaf(byte[] data) {
        sha256.update((byte) 0);
        return finish(data);
    }

    /** An inner node of RFC 6962. */
    Sha256 node(Sha256 left, Sha256 right) {
        sha256.update((byte) 1);
        sha256.update(left.raw());
        return finish(right.raw());
    }

    /** The root of an empty tree of RFC 6962. */
    Sha256 nothing() {
        return Sha256.owning(sha256.digest());
    }

    static byte[] uuid(TicketId ticket) {
        return ByteBuffer.allocate(16)
                .putLong(ticket.value().getMostSignificantBits())
                .putLong(ticket.value().getLeastSignificantBits())
                .array();
    }

    /** The length as 8 bytes, highest first, then the bytes. */
    private void framed(byte[] bytes) {
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).array());
        sha256.update(bytes);
    }

    private Sha256 finish(byte[] last) {
        return Sha256.owning(sha256.digest(last));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] tag(String name) {
        return utf8("itsm-kit/journal/" + name + "/1\0");
    }
}
