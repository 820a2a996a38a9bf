package org.itsmkit.domain.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.domain.ticket.TicketFields.DESCRIPTION;
import static org.itsmkit.domain.ticket.TicketFields.TITLE;

import java.util.Map;
import org.itsmkit.domain.command.Touched;
import org.itsmkit.domain.incident.Incident;
import org.junit.jupiter.api.Test;

class StalenessTest {

    private final TicketCase mail =
            TicketCase.of(Incident.TYPE).open(TicketCase.titled("Mail", DESCRIPTION.to("long")));

    private TicketCase since(boolean stateChanged, Map<String, String> fields) {
        return mail.basedOnOlder(new Touched(stateChanged, fields));
    }

    @Test
    void fieldsThatNobodyElseTouchedAreMerged() {
        assertThat(since(true, Map.of("description", "other"))
                        .edits(TITLE.to("Mail!"))
                        .accepted())
                .isTrue();
    }

    @Test
    void theSameFieldIsRefusedWithBothValues() {
        assertThat(since(false, Map.of("title", "Post"))
                        .edits(TITLE.to("Mail!"))
                        .refusal())
                .containsExactly("stale.field");
        assertThat(mail.reasons().get(0).arguments())
                .containsEntry("theirs", "Post")
                .containsEntry("yours", "Mail!");
    }

    @Test
    void theSameFieldWithTheSameValueIsNoClash() {
        assertThat(since(false, Map.of("title", "Post")).edits(TITLE.to("Post")).accepted())
                .isTrue();
        assertThat(since(false, Map.of("description", ""))
                        .edits(DESCRIPTION.cleared())
                        .accepted())
                .isTrue();
    }

    @Test
    void aFieldThatSomebodyEmptiedClashesWithAValue() {
        assertThat(since(false, Map.of("description", ""))
                        .edits(DESCRIPTION.to("x"))
                        .refusal())
                .containsExactly("stale.field");
        assertThat(mail.reasons().get(0).message()).contains("changed to nothing");
    }

    @Test
    void anActionOnAStateThatMovedIsRefusedWithWhateverElseIsAgainstIt() {
        assertThat(since(true, Map.of("resolution-code", "FIXED"))
                        .does("resolve", Incident.RESOLUTION_CODE.to("DUPLICATE"))
                        .refusal())
                .containsExactly("stale.state", "stale.field", "resolution.notes.missing");
    }

    @Test
    void commentsAlwaysAppend() {
        assertThat(since(true, Map.of("title", "Post")).comments().accepted()).isTrue();
    }
}
