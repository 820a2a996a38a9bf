package org.itsmkit.domain.journal;

/**
 * A journal entry in writing.
 *
 * @param text canonical JSON, with commitments in the place of personal values
 * @param disclosures the personal values and their salts, as canonical JSON
 */
public record EncodedEntry(String text, String disclosures) {

    /** The text alone; a log is no place for personal values. */
    @Override
    public String toString() {
        return text;
    }
}
