package org.itsmkit.domain.cmdb.impact;

import java.util.Map;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.Criticality;
import org.itsmkit.domain.cmdb.OperationalStatus;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.Severity;
import org.itsmkit.domain.ticket.State;
import org.jspecify.annotations.Nullable;

/** All of a node but its id: few differ, so that a million nodes share some hundreds of these. */
record NodeProfile(
        String ciClass,
        State stage,
        OperationalStatus status,
        Severity health,
        Criticality criticality,
        Map<String, Redundancy> redundancy,
        @Nullable Object visibility) {

    static NodeProfile of(ConfigurationNode node) {
        return new NodeProfile(
                node.ciClass(),
                node.stage(),
                node.status(),
                node.health(),
                node.criticality(),
                node.redundancy(),
                node.visibility());
    }

    ConfigurationNode node(CiId id) {
        return new ConfigurationNode(id, ciClass, stage, status, health, criticality, redundancy, visibility);
    }
}
