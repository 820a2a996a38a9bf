package org.itsmkit.domain.cmdb.status;

/**
 * A service has become better or worse.
 *
 * @param service which
 * @param from its level before; normal for a service that was not there
 * @param to its level now, another one
 * @param <N> what a node is
 * @param <L> what a level is
 */
public record StatusChange<N, L>(N service, L from, L to) {}
