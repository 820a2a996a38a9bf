/**
 * Makes one item of several that are one, and several again of one that were not.
 *
 * <pre>{@code
 * MergePlan merge = new Merging(rules).plan(List.of(one, other), relationsOfBoth);
 * merge.survivor();                                      // the oldest that is not marked as a duplicate
 * merge.change().changes();                              // what it learns from the others
 * merge.dropped();                                       // relations that would be there twice
 *
 * UnmergePlan undone = new Unmerging(rules).plan(merge, survivorNow, sightingsNow, relationsNow);
 * undone.conflicts().forEach(report::show);              // what changed since, and stays
 * }</pre>
 */
@NullMarked
package org.itsmkit.domain.cmdb.merge;

import org.jspecify.annotations.NullMarked;
