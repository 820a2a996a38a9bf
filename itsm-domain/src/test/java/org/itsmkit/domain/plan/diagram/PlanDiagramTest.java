package org.itsmkit.domain.plan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.itsmkit.domain.plan.Plan;
import org.itsmkit.domain.plan.PlanTask;
import org.junit.jupiter.api.Test;

class PlanDiagramTest {

    private static final Plan SMALL = Plan.named("small")
            .task(PlanTask.manual("a").labelled("Say \"hi\"").undoneBy("un-a"))
            .task(PlanTask.manual("b"))
            .task(PlanTask.manual("end").afterAny("a", "b"))
            .task(PlanTask.manual("un-a"))
            .build();

    @Test
    void mermaidShowsTasksWaitsAndWhatUndoes() {
        assertThat(PlanDiagram.of(SMALL).toMermaid()).isEqualTo("""
                flowchart LR
                    t_a["Say #34;hi#34;"]
                    t_b["b"]
                    t_end["end"]
                    t_un_a["un#45;a"]
                    t_a -. undone by .-> t_un_a
                    t_a -- any --> t_end
                    t_b -- any --> t_end
                """);
    }

    @Test
    void dotShowsTheSame() {
        assertThat(PlanDiagram.of(SMALL).toDot())
                .contains("\"a\" [label=\"Say \\\"hi\\\"\"];")
                .contains("\"b\" -> \"end\" [label=\"any\"];")
                .contains("\"a\" -> \"un-a\" [style=dotted, label=\"undone by\"];");
    }
}
