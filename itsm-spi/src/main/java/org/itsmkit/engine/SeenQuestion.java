package org.itsmkit.engine;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.impact.HiddenItems;
import org.itsmkit.domain.cmdb.impact.ImpactRole;
import org.itsmkit.domain.cmdb.impact.WhatIf;
import org.itsmkit.domain.ticket.AffectedItems;
import org.itsmkit.domain.ticket.ItemRole;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.service.ImpactAnswer;
import org.itsmkit.service.ImpactQuestion;
import org.itsmkit.sla.InvalidInput;

/** A what-if that is asked by somebody who may not see everything. */
final class SeenQuestion implements ImpactQuestion {

    private final SeenGraph graph;
    private final WhatIf question;

    SeenQuestion(SeenGraph graph, WhatIf question) {
        this.graph = graph;
        this.question = question;
    }

    @Override
    public ImpactQuestion fails(CiId... items) {
        return new SeenQuestion(graph, question.fails(graph.require(Stream.of(items))));
    }

    @Override
    public ImpactQuestion maintains(CiId... items) {
        graph.require(Stream.of(items));
        return new SeenQuestion(graph, question.maintains(items));
    }

    @Override
    public ImpactQuestion retires(CiId... items) {
        graph.require(Stream.of(items));
        return new SeenQuestion(graph, question.retires(items));
    }

    @Override
    public ImpactQuestion joins(CiId member, CiId dependent, String group) {
        graph.require(dependent);
        CiId joining = graph.has(InvalidInput.present("member", member)) ? member : unseen(member);
        return new SeenQuestion(graph, question.joins(joining, dependent, group));
    }

    /** A member that may not be seen is as one that is not there yet: whether it is there is not to be told by the answer. */
    private static CiId unseen(CiId member) {
        return new CiId(UUID.nameUUIDFromBytes(("unseen " + member).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public ImpactQuestion notImpacted(CiId... items) {
        graph.require(Stream.of(items));
        return new SeenQuestion(graph, question.notImpacted(items));
    }

    @Override
    public ImpactQuestion alreadyFailed(Collection<CiId> items) {
        return new SeenQuestion(graph, question.alreadyFailed(graph.require(items.stream())));
    }

    @Override
    public ImpactQuestion about(Ticket ticket) {
        AffectedItems items = InvalidInput.present("ticket", ticket).items();
        Map<CiId, ImpactRole> roles = new TreeMap<>();
        items.asMap().forEach((item, role) -> {
            if (graph.has(item)) {
                roles.put(item, role == ItemRole.AFFECTED ? ImpactRole.MANUAL : ImpactRole.NOT_IMPACTED);
            }
        });
        return new SeenQuestion(graph, question.roles(roles));
    }

    @Override
    public ImpactQuestion besides(Collection<Ticket> others) {
        List<CiId> known = InvalidInput.each("others", others).stream()
                .flatMap(ticket -> ticket.items().affected().stream())
                .filter(graph::has)
                .toList();
        return new SeenQuestion(graph, question.alreadyFailed(known));
    }

    @Override
    public ImpactQuestion hidden(HiddenItems what) {
        return new SeenQuestion(graph, question.hiding(graph.visible().negate(), InvalidInput.present("hidden", what)));
    }

    @Override
    public ImpactAnswer evaluate() {
        return new SeenImpact(graph, question.evaluate());
    }
}
