package org.itsmkit.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itsmkit.domain.cmdb.cause.Alert;
import org.itsmkit.domain.cmdb.cause.AlertCover;
import org.itsmkit.domain.cmdb.cause.AlertEpisode;
import org.itsmkit.domain.cmdb.cause.CauseRanking;
import org.itsmkit.domain.cmdb.cause.CauseWalk;
import org.itsmkit.domain.cmdb.cause.CoverCandidate;
import org.itsmkit.domain.cmdb.cause.Observations;
import org.itsmkit.domain.cmdb.cause.RecentChange;
import org.itsmkit.domain.cmdb.cause.WalkParameters;
import org.itsmkit.service.AlertQuestion;
import org.itsmkit.service.CauseView;
import org.itsmkit.service.ExplainedAlerts;
import org.itsmkit.service.ItemAlert;
import org.itsmkit.service.ItemChanged;
import org.itsmkit.service.LikelyCauses;
import org.itsmkit.service.Symptoms;
import org.itsmkit.sla.InvalidInput;

/** What may be the cause, among what may be seen. */
final class SeenCauses implements CauseView {

    private final SeenGraph graph;

    SeenCauses(SeenGraph graph) {
        this.graph = graph;
    }

    @Override
    public LikelyCauses likely(Symptoms symptoms) {
        return likely(symptoms, WalkParameters.DEFAULT);
    }

    @Override
    public LikelyCauses likely(Symptoms symptoms, WalkParameters parameters) {
        InvalidInput.present("parameters", parameters);
        Observations observations = observations(InvalidInput.present("symptoms", symptoms));
        CauseRanking ranking = CauseWalk.rank(graph.seenNeeds(), observations, parameters);
        return new LikelyCauses(
                ranking.candidates().stream()
                        .map(found -> new LikelyCauses.Candidate(
                                graph.idOf(found.node()),
                                found.score(),
                                found.anomaly(),
                                items(found.changes()),
                                graph.path(found.path())))
                        .toList(),
                ranking.considered(),
                ranking.distance(),
                ranking.method());
    }

    private Observations observations(Symptoms symptoms) {
        TreeSet<Integer> noticed = new TreeSet<>();
        symptoms.items().forEach(item -> noticed.add(graph.require(item)));
        Map<Integer, Double> anomalies = new TreeMap<>();
        symptoms.anomalies().forEach((item, score) -> anomalies.put(graph.require(item), score));
        return new Observations(symptoms.at(), noticed, anomalies, nodes(symptoms.changes()));
    }

    @Override
    public List<ExplainedAlerts> covering(AlertQuestion question) {
        Map<String, ItemAlert> byId = new HashMap<>();
        List<Alert> alerts = InvalidInput.present("question", question).alerts().stream()
                .peek(alert -> byId.put(alert.id(), alert))
                .map(alert -> new Alert(alert.id(), graph.require(alert.item()), alert.at()))
                .toList();
        return AlertCover.on(graph.needs())
                .monitored(node -> graph.isVisible(node) && question.monitored().test(graph.idOf(node)))
                .telling(graph::isVisible)
                .explain(alerts, nodes(question.changes()), question.parameters())
                .stream()
                .map(episode -> told(episode, byId))
                .toList();
    }

    private ExplainedAlerts told(AlertEpisode episode, Map<String, ItemAlert> byId) {
        return new ExplainedAlerts(
                items(episode.alerts(), byId),
                episode.candidates().stream().map(found -> told(found, byId)).toList(),
                episode.cover().stream().map(found -> told(found, byId)).toList(),
                episode.examined(),
                episode.couldExplain(),
                episode.method());
    }

    private ExplainedAlerts.Candidate told(CoverCandidate found, Map<String, ItemAlert> byId) {
        return new ExplainedAlerts.Candidate(
                graph.idOf(found.node()),
                items(found.explained(), byId),
                items(found.unexplained(), byId),
                found.excess(),
                graph.ids(found.silent()),
                items(found.changes()),
                graph.path(found.path()));
    }

    private List<RecentChange> nodes(List<ItemChanged> changes) {
        return changes.stream()
                .map(change -> new RecentChange(graph.require(change.item()), change.at(), change.what()))
                .toList();
    }

    private List<ItemChanged> items(List<RecentChange> changes) {
        return changes.stream()
                .map(change -> new ItemChanged(graph.idOf(change.node()), change.at(), change.what()))
                .toList();
    }

    private static List<ItemAlert> items(List<Alert> alerts, Map<String, ItemAlert> byId) {
        return alerts.stream().map(Alert::id).map(byId::get).toList();
    }
}
