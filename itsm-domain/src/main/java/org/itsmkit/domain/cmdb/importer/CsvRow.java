package org.itsmkit.domain.cmdb.importer;

import java.util.List;

/**
 * A row of a CSV file.
 *
 * @param line the line it starts at, from 1
 * @param fields its fields, one or more
 */
public record CsvRow(long line, List<String> fields) {

    public CsvRow {
        fields = List.copyOf(fields);
    }
}
