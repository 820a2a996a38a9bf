package org.itsmkit.domain.cmdb.importer;

import org.itsmkit.sla.InvalidInput;

/**
 * How a CSV file is written, and how large its parts may be.
 *
 * @param separator what stands between fields; not a quote, and no end of a line
 * @param mostColumns how many fields a row may have, one or more
 * @param mostCharacters how many characters a row may have, one or more
 */
public record CsvFormat(char separator, int mostColumns, int mostCharacters) {

    /** Commas, at most 1,000 fields and 1,000,000 characters a row. */
    public static final CsvFormat COMMA = new CsvFormat(',', 1_000, 1_000_000);

    public CsvFormat {
        if ("\"\r\n\uFEFF".indexOf(separator) >= 0) {
            throw new InvalidInput("separator", "no quote and no end of a line", separator);
        }
        if (mostColumns < 1) {
            throw new InvalidInput("most columns", "1 or more", mostColumns);
        }
        if (mostCharacters < 1) {
            throw new InvalidInput("most characters", "1 or more", mostCharacters);
        }
    }

    /** The same with another separator, such as a semicolon or a tab. */
    public CsvFormat separatedBy(char other) {
        return new CsvFormat(other, mostColumns, mostCharacters);
    }
}
