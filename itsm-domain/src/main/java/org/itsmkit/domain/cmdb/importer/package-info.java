/**
 * Reads files of items and relations, as a mapping says, into what intake plans.
 *
 * <pre>{@code
 * ImportMapping mapping = ImportMapping.of(
 *                 "inventory", "server", "Asset tag",
 *                 AttributeMapping.of("Host name", "name"),
 *                 AttributeMapping.of("RAM (GB)", "ram"))
 *         .relating(RelationMapping.to("Rack", "located-in"));
 * ItemImport servers = new ItemImport(mapping, model, exportedAt);
 *
 * Iterator<ImportedRecord> records = servers.csv(reader, CsvFormat.COMMA.separatedBy(';'));
 * while (records.hasNext()) {
 *     ImportedBatch next = ImportedBatch.next(records, 10_000, Beside.REFUSE_ALL);
 *     next.problems().forEach(report::show);             // line 7, RAM (GB): expected a whole number such as 42, but found lots
 *     show(planner.plan(next.batch(), known, newIds, now));
 * }
 * }</pre>
 */
@NullMarked
package org.itsmkit.domain.cmdb.importer;

import org.jspecify.annotations.NullMarked;
