package org.itsmkit.spi.storage.document;

import org.itsmkit.domain.CiId;
import org.itsmkit.domain.ElementId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.cmdb.ElementDocument;
import org.itsmkit.domain.cmdb.intake.AttestedDocument;
import org.itsmkit.domain.cmdb.intake.Sighting;
import org.itsmkit.domain.cmdb.time.AsOf;
import org.itsmkit.domain.cmdb.time.Baseline;
import org.itsmkit.domain.cmdb.time.Fact;
import org.itsmkit.domain.cmdb.time.FactPosition;
import org.itsmkit.domain.cmdb.time.GraphCommit;
import org.itsmkit.domain.cmdb.time.Standing;
import org.itsmkit.domain.journal.ModelJson;
import org.itsmkit.domain.json.InstantText;
import org.itsmkit.domain.json.JsonList;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.sla.InvalidInput;

/**
 * The written forms of what belongs to a graph beside its elements, each without what is its key. Reading throws
 * {@link InvalidInput} for anything that was not written here.
 */
public final class GraphText {

    private GraphText() {}

    /** A fact whose element and position are the key. */
    public static String write(Fact fact) {
        JsonWriter json = new JsonWriter(256).beginList();
        json.value(fact.standing().name()).value(InstantText.of(fact.validFrom()));
        json.value(InstantText.of(fact.recordedAt()));
        return json.value(fact.value() == null ? null : ElementDocument.write(fact.value()))
                .end()
                .text();
    }

    /** Reads what {@link #write(Fact)} wrote. */
    public static Fact fact(ElementId element, FactPosition position, String text) {
        JsonList parts = JsonReader.list(text);
        String value = parts.textOrNull(3);
        return new Fact(
                element,
                InstantText.read("validFrom", parts.text(1)),
                standing(parts.text(0)),
                value == null ? null : ElementDocument.read(element, value),
                position,
                InstantText.read("recordedAt", parts.text(2)));
    }

    private static Standing standing(String name) {
        try {
            return Standing.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("standing", "PRESENT, ENDED or RETRACTED", name);
        }
    }

    /** A commit whose tenant and version are the key. */
    public static String write(GraphCommit commit) {
        TicketId ticket = commit.ticket();
        JsonWriter json = new JsonWriter(256).beginList().value(InstantText.of(commit.recordedAt()));
        ModelJson.writeActor(json, commit.actor());
        json.value(commit.reason()).value(ticket == null ? null : ticket.toString());
        return json.value(commit.facts()).end().text();
    }

    /** Reads what {@link #write(GraphCommit)} wrote. */
    public static GraphCommit commit(TenantId tenant, long version, String text) {
        JsonList parts = JsonReader.list(text);
        String ticket = parts.textOrNull(3);
        return new GraphCommit(
                tenant,
                version,
                InstantText.read("recordedAt", parts.text(0)),
                ModelJson.readActor(parts.list(1)),
                parts.text(2),
                ticket == null ? null : TicketId.of(ticket),
                Math.toIntExact(parts.number(4)));
    }

    /** A sighting whose source and native key are the key. */
    public static String write(Sighting sighting) {
        JsonWriter json = new JsonWriter(192).beginList().value(sighting.item().toString());
        json.value(InstantText.of(sighting.seenAt()));
        return json.value(AttestedDocument.write(sighting.attributes())).end().text();
    }

    /** Reads what {@link #write(Sighting)} wrote. */
    public static Sighting sighting(String source, String nativeKey, String text) {
        JsonList parts = JsonReader.list(text);
        return new Sighting(
                source,
                nativeKey,
                CiId.of(parts.text(0)),
                InstantText.read("seenAt", parts.text(1)),
                AttestedDocument.read(parts.text(2)));
    }

    /** A baseline whose name is the key. */
    public static String write(Baseline baseline) {
        JsonWriter json = new JsonWriter(128).beginList();
        json.value(InstantText.of(baseline.view().valid()))
                .value(baseline.view().version());
        ModelJson.writeActor(json.value(InstantText.of(baseline.createdAt())), baseline.createdBy());
        return json.end().text();
    }

    /** Reads what {@link #write(Baseline)} wrote. */
    public static Baseline baseline(String name, String text) {
        JsonList parts = JsonReader.list(text);
        return new Baseline(
                name,
                new AsOf(InstantText.read("valid", parts.text(0)), parts.number(1)),
                InstantText.read("createdAt", parts.text(2)),
                ModelJson.readActor(parts.list(3)));
    }
}
