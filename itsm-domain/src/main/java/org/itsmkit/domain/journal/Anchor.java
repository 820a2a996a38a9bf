package org.itsmkit.domain.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.json.JsonObject;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant's journals were at one moment, in one hash, to be kept where those who can write to the database cannot:
 * a write-once bucket, a timestamping service, a printed page. Anchors form a chain of their own.
 *
 * @param tenant whose journals
 * @param period what the host calls it, once per tenant: {@code 2026-01-31}
 * @param takenAt when, to the microsecond
 * @param leaves how many tickets there were
 * @param root the Merkle root over their {@link AnchorLeaf}s in order of ticket id
 * @param previous the {@link #hash} of the anchor before, or what {@link #first} gives
 */
public record Anchor(TenantId tenant, String period, Instant takenAt, long leaves, Sha256 root, Sha256 previous) {

    private static final int VERSION = 1;

    public Anchor {
        Keys.check("anchor.period", period);
        takenAt = takenAt.truncatedTo(ChronoUnit.MICROS);
        if (leaves < 0) {
            throw new InvalidInput("anchor.leaves", "0 or more", leaves);
        }
    }

    /** What the first anchor of a tenant follows. */
    public static Sha256 first(TenantId tenant) {
        return new Hashing().firstAnchor(tenant);
    }

    /**
     * Takes an anchor in one pass.
     *
     * @param leaves one for each ticket, in ascending order of ticket id; another order is refused
     * @param before the tenant's anchor before this one, or null for the first
     */
    public static Anchor take(
            TenantId tenant, String period, Instant takenAt, Iterator<AnchorLeaf> leaves, @Nullable Anchor before) {
        MerkleTree tree = new MerkleTree();
        TicketId last = null;
        while (leaves.hasNext()) {
            AnchorLeaf leaf = leaves.next();
            if (last != null && last.compareTo(leaf.ticket()) >= 0) {
                throw new InvalidInput("leaves", "a ticket id after " + last, leaf.ticket());
            }
            last = leaf.ticket();
            tree.add(leaf.bytes());
        }
        Sha256 previous = before == null ? first(tenant) : before.hash();
        return new Anchor(tenant, period, takenAt, tree.size(), tree.root(), previous);
    }

    /** The written form: canonical JSON, to be kept verbatim. */
    public String text() {
        return new JsonWriter(320)
                .beginObject()
                .member("v", VERSION)
                .member("tenant", tenant.value())
                .member("period", period)
                .member("takenAt", takenAt.toString())
                .member("leaves", leaves)
                .member("root", root.toString())
                .member("previous", previous.toString())
                .end()
                .text();
    }

    /** Reads the form that {@link #text} writes. */
    public static Anchor parse(String text) {
        JsonObject json = JsonReader.object(text);
        if (json.number("v") != VERSION) {
            throw new InvalidInput("anchor.v", String.valueOf(VERSION), json.number("v"));
        }
        return new Anchor(
                TenantId.of(json.text("tenant")),
                json.text("period"),
                ModelJson.readInstant(json, "takenAt"),
                json.number("leaves"),
                Sha256.parse(json.text("root")),
                Sha256.parse(json.text("previous")));
    }

    /** The hash of the written form, which the next anchor holds. */
    public Sha256 hash() {
        return new Hashing().anchor(text());
    }

    /** Whether the proof shows that {@code leaf} is among those that this anchor was taken over. */
    public boolean includes(AnchorLeaf leaf, InclusionProof proof) {
        return proof.leaves() == leaves && proof.proves(leaf.bytes(), root);
    }

    /** Whether this is the next anchor after {@code before}, or the tenant's first when that is null. */
    public boolean follows(@Nullable Anchor before) {
        return before == null
                ? previous.equals(first(tenant))
                : before.tenant.equals(tenant) && !takenAt.isBefore(before.takenAt) && previous.equals(before.hash());
    }
}
