package org.itsmkit.spi.storage;

import java.util.Map;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.Criticality;
import org.itsmkit.domain.cmdb.OperationalStatus;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.Severity;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.spi.Labels;

/** What a graph holds of an item: the parts of a {@link org.itsmkit.domain.cmdb.ConfigurationItem} that decide impact and visibility. */
public record GraphNode(
        CiId id,
        String ciClass,
        State stage,
        OperationalStatus status,
        Severity health,
        Criticality criticality,
        Map<String, Redundancy> redundancy,
        Labels labels) {}
