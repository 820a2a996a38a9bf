package org.itsmkit.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.cmdb.model.StandardModel;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.service.ConcurrentChange;
import org.itsmkit.service.ConfigurationService;
import org.itsmkit.service.CurrentItem;
import org.itsmkit.service.ElementNotFound;
import org.itsmkit.service.NewItem;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Page;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Items that are marked as duplicates of others. */
abstract class DeskDuplicateRules extends DeskCase {

    private ConfigurationService graph() {
        return kim().configuration();
    }

    private CiId server(String name) {
        return graph().create(NewItem.of(StandardModel.SERVER, name), "Bought")
                .item()
                .id();
    }

    private List<CiId> duplicates(int limit) {
        List<CiId> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<CurrentItem> page = graph().duplicates(cursor, limit);
            page.items().forEach(one -> all.add(one.item().id()));
            cursor = page.cursor();
        } while (cursor != null);
        return all;
    }

    @Test
    void whatIsMarkedIsListedPageByPageUntilItIsUnmarked() {
        CiId original = server("db");
        List<CiId> others = List.of(server("db-a"), server("db-b"), server("db-c"));
        others.forEach(one -> graph().markDuplicate(one, original, "The same host"));

        assertThat(graph().get(others.get(0)).item().duplicateOf()).isEqualTo(original);
        assertThat(duplicates(2)).containsExactlyInAnyOrderElementsOf(others);

        graph().unmarkDuplicate(others.get(1), "Another host after all");

        assertThat(duplicates(1)).containsExactlyInAnyOrder(others.get(0), others.get(2));
        assertThat(graph().get(others.get(1)).item().duplicateOf()).isNull();
    }

    @Test
    void whatSaysNothingNewMakesNoVersion() {
        CiId original = server("db");
        CiId other = server("db-a");
        graph().markDuplicate(other, original, "The same host");

        assertThat(graph().markDuplicate(other, original, "Again").commit()).isEmpty();
        assertThat(graph().unmarkDuplicate(original, "It is none").commit()).isEmpty();
    }

    @Test
    void marksNeverGoInACircle() {
        CiId one = server("one");
        CiId two = server("two");
        CiId three = server("three");
        graph().markDuplicate(one, two, "Same");
        graph().markDuplicate(two, three, "Same");

        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> graph().markDuplicate(three, one, "Same"))
                .satisfies(refused ->
                        assertThat(refused.reasons()).extracting(Reason::code).containsExactly("duplicate.circle"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> graph().markDuplicate(one, one, "Same"))
                .matches(wrong -> wrong.field().equals("original"));
    }

    @RepeatedTest(5)
    void ofTwoThatMarkEachOtherAtOnceOneIsRefused() throws Exception {
        CiId one = server("one");
        CiId two = server("two");

        List<Boolean> done = Together.run(2, thread -> {
            try {
                graph().markDuplicate(thread == 0 ? one : two, thread == 0 ? two : one, "Same");
                return true;
            } catch (CommandRefused | ConcurrentChange e) {
                return false;
            }
        });

        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(duplicates(10)).hasSize(1);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        CiId one = server("one");
        CiId ended = server("ended");
        graph().end(ended, "Scrapped");

        assertThatExceptionOfType(ElementNotFound.class).isThrownBy(() -> graph().markDuplicate(one, ended, "Same"));
        assertThatExceptionOfType(ElementNotFound.class).isThrownBy(() -> graph().markDuplicate(ended, one, "Same"));
    }
}
