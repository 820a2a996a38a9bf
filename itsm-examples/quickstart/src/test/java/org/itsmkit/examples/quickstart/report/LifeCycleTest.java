package org.itsmkit.examples.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class LifeCycleTest {

    @Test
    void everyStateIsABoxAndEveryMoveALine() throws Exception {
        Workflow workflow = Incident.TYPE.workflow();
        Document svg = parsed(LifeCycle.draw(workflow, Map.of(Incident.NEW, 3L)));

        long moves = workflow.states().stream()
                .mapToLong(from -> workflow.transitionsFrom(from).values().stream()
                        .map(transition -> transition.target(from))
                        .filter(to -> !to.equals(from))
                        .distinct()
                        .count())
                .sum();
        assertThat(svg.getElementsByTagName("rect").getLength())
                .isEqualTo(workflow.states().size());
        assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo((int) moves + 1);
    }

    @Test
    void aHostsOwnWorkflowIsDrawnToo() throws Exception {
        State planned = State.of("PLANNED", Category.NEW);
        State done = State.of("DONE", Category.CLOSED);
        Workflow visit = Workflow.named("visit")
                .startingAt(planned)
                .allow("finish", planned, done)
                .by(Role.AGENT)
                .build();

        assertThat(parsed(LifeCycle.draw(visit, Map.of()))
                        .getElementsByTagName("rect")
                        .getLength())
                .isEqualTo(2);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
