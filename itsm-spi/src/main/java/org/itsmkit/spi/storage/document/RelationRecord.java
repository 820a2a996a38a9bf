package org.itsmkit.spi.storage.document;

import java.time.Instant;
import java.util.Optional;
import org.itsmkit.domain.cmdb.ElementDocument;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.RelationId;
import org.itsmkit.domain.json.InstantText;
import org.itsmkit.domain.json.JsonList;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.storage.RelationWrite;
import org.itsmkit.spi.storage.StoredRelation;
import org.jspecify.annotations.Nullable;

/**
 * What a store keeps of one relation beside its facts, also when it is there no longer.
 *
 * @param id its id
 * @param now what holds of it, or null when it is there no longer
 * @param validFrom from when on that is so
 * @param version the graph version at which a fact of it was last recorded
 */
public record RelationRecord(RelationId id, @Nullable Relation now, Instant validFrom, long version) {

    /** What a write makes of a relation at that version of the graph. */
    public static RelationRecord of(RelationWrite write, long version) {
        return new RelationRecord(write.relation(), write.now(), write.validFrom(), version);
    }

    /** The relation as it is now; empty when it is there no longer. */
    public Optional<StoredRelation> stored() {
        return Optional.ofNullable(now).map(relation -> new StoredRelation(relation, validFrom, version));
    }

    /** Its written form, where the id is the key. */
    public String text() {
        JsonWriter json = new JsonWriter(256).beginList();
        json.value(version).value(InstantText.of(validFrom));
        return json.value(now == null ? null : ElementDocument.write(now)).end().text();
    }

    /** Reads what {@link #text} wrote; throws {@link InvalidInput} for anything else. */
    public static RelationRecord parse(RelationId id, String text) {
        JsonList parts = JsonReader.list(text);
        String now = parts.textOrNull(2);
        return new RelationRecord(
                id,
                now == null ? null : ElementDocument.readRelation(id, now),
                InstantText.read("validFrom", parts.text(1)),
                parts.number(0));
    }
}
