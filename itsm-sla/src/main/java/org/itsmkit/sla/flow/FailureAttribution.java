package org.itsmkit.sla.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which deployment each failure is laid to: the latest one that delivered to production and was finished strictly before the
 * failure was created, as Apache DevLake has it (incident_deploy_connector.go). Immutable.
 *
 * @param byDeployment the failures of each deployment that has some, by its id, in the order of deployments
 * @param unattributed the failures before any deployment
 */
public record FailureAttribution(Map<String, List<ServiceFailure>> byDeployment, List<ServiceFailure> unattributed) {

    /** Keeps copies, in the same order. */
    public FailureAttribution {
        Map<String, List<ServiceFailure>> copy = new LinkedHashMap<>();
        byDeployment.forEach((id, failures) -> copy.put(id, List.copyOf(failures)));
        byDeployment = Collections.unmodifiableMap(copy);
        unattributed = List.copyOf(unattributed);
    }

    /**
     * Lays failures to deployments; O((n + m) log n).
     *
     * @param deployments in any order, those that delivered nothing included: they are passed over. Of two that were finished
     *     at the same instant the one listed later counts as the later
     * @param failures in any order
     */
    public static FailureAttribution of(Collection<Deployment> deployments, Collection<ServiceFailure> failures) {
        TreeMap<Instant, Deployment> deliveries = new TreeMap<>();
        deployments.stream()
                .filter(Deployment::isDelivery)
                .forEach(deployment -> deliveries.put(deployment.finishedAt(), deployment));
        Map<Instant, List<ServiceFailure>> byInstant = new TreeMap<>();
        List<ServiceFailure> unattributed = new ArrayList<>();
        for (ServiceFailure failure : failures) {
            Instant cause = deliveries.lowerKey(failure.createdAt());
            if (cause == null) {
                unattributed.add(failure);
            } else {
                byInstant.computeIfAbsent(cause, unused -> new ArrayList<>()).add(failure);
            }
        }
        Map<String, List<ServiceFailure>> byDeployment = new LinkedHashMap<>();
        byInstant.forEach((at, laid) -> {
            Deployment cause = deliveries.get(at);
            if (cause != null) {
                byDeployment
                        .computeIfAbsent(cause.id(), unused -> new ArrayList<>())
                        .addAll(laid);
            }
        });
        return new FailureAttribution(byDeployment, unattributed);
    }
}
