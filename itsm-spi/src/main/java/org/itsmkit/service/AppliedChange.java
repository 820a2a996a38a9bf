package org.itsmkit.service;

import java.util.Optional;
import org.itsmkit.domain.cmdb.time.GraphCommit;

/**
 * A change that was applied.
 *
 * @param commit the commit that recorded it; empty when everything was so already, and nothing had to be
 * @param effects what it did
 */
public record AppliedChange(Optional<GraphCommit> commit, ChangeEffects effects) {}
