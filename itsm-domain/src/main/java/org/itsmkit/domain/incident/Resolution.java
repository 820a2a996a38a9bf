package org.itsmkit.domain.incident;

import java.util.List;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.sla.InvalidInput;

/**
 * How an incident was resolved: {@code Resolution.fixed("Restarted the relay")}.
 *
 * @param code in one word
 * @param notes in the words of whoever did it, for the caller to read
 */
public record Resolution(ResolutionCode code, String notes) {

    public Resolution {
        InvalidInput.present("resolution-code", code);
        Incident.RESOLUTION_NOTES.accept(notes);
    }

    public static Resolution fixed(String notes) {
        return new Resolution(ResolutionCode.FIXED, notes);
    }

    public static Resolution workaround(String notes) {
        return new Resolution(ResolutionCode.WORKAROUND, notes);
    }

    public static Resolution notReproducible(String notes) {
        return new Resolution(ResolutionCode.NOT_REPRODUCIBLE, notes);
    }

    public static Resolution duplicate(String notes) {
        return new Resolution(ResolutionCode.DUPLICATE, notes);
    }

    /** What {@link IncidentActions#RESOLVE} asks for. */
    public List<FieldEdit<?>> edits() {
        return List.of(Incident.RESOLUTION_CODE.to(code.name()), Incident.RESOLUTION_NOTES.to(notes));
    }
}
