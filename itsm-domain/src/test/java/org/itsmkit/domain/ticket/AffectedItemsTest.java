package org.itsmkit.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itsmkit.domain.ticket.ItemRole.AFFECTED;
import static org.itsmkit.domain.ticket.ItemRole.NOT_IMPACTED;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.itsmkit.domain.CiId;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class AffectedItemsTest {

    private static final CiId MAIL = item(1);
    private static final CiId DISK = item(2);
    private static final CiId HOST = item(3);

    private static CiId item(long number) {
        return new CiId(new UUID(0, number));
    }

    private static List<CiId> items(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(AffectedItemsTest::item)
                .toList();
    }

    @Test
    void anItemHasOneRoleAndTheLastCounts() {
        AffectedItems items = AffectedItems.of(AFFECTED, MAIL, DISK).with(NOT_IMPACTED, List.of(DISK));
        assertThat(items.asMap()).isEqualTo(Map.of(MAIL, AFFECTED, DISK, NOT_IMPACTED));
        assertThat(items.affected()).containsExactly(MAIL);
        assertThat(items.roleOf(HOST)).isEmpty();
    }

    @Test
    void onlyWhatMakesADifferenceIsAChange() {
        AffectedItems items = AffectedItems.of(AFFECTED, MAIL, DISK);
        assertThat(items.changes(List.of(HOST, MAIL, HOST), AFFECTED))
                .containsExactly(new ItemChange(HOST, null, AFFECTED));
        assertThat(items.changes(List.of(HOST, MAIL), null)).containsExactly(new ItemChange(MAIL, AFFECTED, null));
        assertThat(items.changes(List.of(MAIL, DISK), AFFECTED)).isEmpty();
    }

    @Test
    void whatWasSaidHereStaysWhenOthersJoin() {
        AffectedItems kept = AffectedItems.of(NOT_IMPACTED, MAIL);
        AffectedItems others = AffectedItems.of(AFFECTED, MAIL, DISK);
        assertThat(kept.after(kept.joining(others)).asMap()).isEqualTo(Map.of(MAIL, NOT_IMPACTED, DISK, AFFECTED));
    }

    @Test
    void takenAwayOrLeftOutNoneIsNamed() {
        AffectedItems items = AffectedItems.of(AFFECTED, MAIL, DISK);
        assertThat(items.without(List.of(MAIL, DISK, HOST))).isEqualTo(AffectedItems.NONE);
        assertThat(items.only(MAIL::equals)).isEqualTo(AffectedItems.of(AFFECTED, MAIL));
    }

    @Test
    void thereIsRoomForAThousandAndNoMore() {
        AffectedItems full = AffectedItems.NONE.with(AFFECTED, items(1, 1_000));
        assertThat(full.size()).isEqualTo(1_000);
        assertThat(full.with(NOT_IMPACTED, items(1, 1_000)).size()).isEqualTo(1_000);
        assertThatThrownBy(() -> full.with(AFFECTED, List.of(item(1_001))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("at most 1000")
                .hasMessageContaining("1001");
    }
}
