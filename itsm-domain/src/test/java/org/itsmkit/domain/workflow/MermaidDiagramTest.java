package org.itsmkit.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.junit.jupiter.api.Test;

class MermaidDiagramTest {

    /** Paste the file into any Mermaid viewer to see the incident's life cycle. */
    @Test
    void theIncidentIsDrawnAsItWas() throws IOException {
        try (InputStream golden = getClass().getResourceAsStream("incident.mermaid")) {
            assertThat(Incident.TYPE.workflow().toMermaid())
                    .isEqualTo(new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void namesThatMermaidWouldMisreadAreQuoted() {
        State end = State.of("end", Category.NEW);
        State onHold = State.of("on-hold", Category.PENDING);
        State alsoOnHold = State.of("on.hold", Category.CLOSED);
        Workflow workflow = Workflow.named("odd")
                .startingAt(end)
                .allow("go", end, onHold)
                .allow("go", onHold, alsoOnHold)
                .build();
        assertThat(workflow.toMermaid()).isEqualTo("""
                        stateDiagram-v2
                            state "end" as s_end
                            state "on-hold" as s_on_hold
                            state "on.hold" as s_on_hold_
                            [*] --> s_end
                            s_end --> s_on_hold : go
                            s_on_hold --> s_on_hold_ : go
                            s_on_hold_ --> [*]
                        """);
    }
}
