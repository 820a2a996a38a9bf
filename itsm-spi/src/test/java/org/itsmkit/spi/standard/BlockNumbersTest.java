package org.itsmkit.spi.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.memory.MemoryStorage;
import org.junit.jupiter.api.Test;

class BlockNumbersTest {

    private static final TenantId TENANT = TenantId.of("acme");

    private final MemoryStorage storage = new MemoryStorage();
    private final BlockNumbers numbers = new BlockNumbers(storage);

    @Test
    void numbersAreCountedPerTenantAndPrefix() {
        assertThat(numbers.next(TENANT, Types.INCIDENT)).isEqualTo("INC-000001");
        assertThat(numbers.next(TENANT, Types.INCIDENT)).isEqualTo("INC-000002");
        assertThat(numbers.next(TenantId.of("other"), Types.INCIDENT)).isEqualTo("INC-000001");
    }

    @Test
    void anotherNodeTakesAnotherBlock() {
        BlockNumbers second = new BlockNumbers(storage);
        assertThat(numbers.next(TENANT, Types.INCIDENT)).isEqualTo("INC-000001");
        assertThat(second.next(TENANT, Types.INCIDENT)).isEqualTo("INC-000051");
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            assertThat(all.add((i % 3 == 0 ? second : numbers).next(TENANT, Types.INCIDENT)))
                    .isTrue();
        }
    }

    @Test
    void threadsNeverGetTheSame() {
        assertThat(IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(i -> numbers.next(TENANT, Types.INCIDENT))
                        .distinct())
                .hasSize(2_000);
    }

    @Test
    void aRestrictedNumberTellsNothing() {
        assertThat(numbers.next(TENANT, Types.GRIEVANCE)).matches("HR(-[0-9A-HJKMNP-TV-Z]{4}){3}");
        assertThat(numbers.next(TENANT, Types.GRIEVANCE)).isNotEqualTo(numbers.next(TENANT, Types.GRIEVANCE));
        assertThat(storage.reserveNumbers(TENANT, "number.HR", 1)).isEqualTo(1);
        String first = new BlockNumbers(storage, new Random(7), 1).next(TENANT, Types.GRIEVANCE);
        assertThat(new BlockNumbers(storage, new Random(7), 1).next(TENANT, Types.GRIEVANCE))
                .isEqualTo(first);
    }

    @Test
    void aBlockHasASize() {
        assertThatThrownBy(() -> new BlockNumbers(storage, new Random(), 0)).isInstanceOf(InvalidInput.class);
    }
}
