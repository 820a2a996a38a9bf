/**
 * Pictures of who needs whom, and of an impact: as a self-contained SVG or HTML page without scripts, and as text for Graphviz and
 * Mermaid. The same picture always gives the same text, and no name of an item can break out of it.
 *
 * <pre>{@code
 * Picture picture = Picture.titled("What breaks if db1 fails")
 *         .node("db1", "db1", "Database", NodeRole.FAILED)
 *         .node("db2", "db2", "Database", NodeRole.UNAFFECTED)
 *         .node("crm", "CRM", "Application", NodeRole.IMPACTED)
 *         .node("erp", "ERP", "Application", NodeRole.UNAFFECTED)
 *         .needs("crm", "db1")
 *         .needs("erp", "databases", Redundancy.atLeast(1), List.of("db1", "db2"))
 *         .path(List.of("db1", "crm"))
 *         .build();
 *
 * picture.toSvg();        // of at most 200 boxes: beyond that, alike items are drawn as one
 * picture.toHtml();       // the same as a page, with the figures as text
 * picture.toDot();        // every item, for Graphviz
 * picture.toMermaid();
 * }</pre>
 */
@NullMarked
package org.itsmkit.domain.cmdb.drawing;

import org.jspecify.annotations.NullMarked;
